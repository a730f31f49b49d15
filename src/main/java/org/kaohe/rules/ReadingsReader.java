package org.kaohe.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads the readings; one that names a setting must choose an answer that is built. */
final class ReadingsReader {

    private final List<Reading> readings = new ArrayList<>();
    private final Map<Settings, String> settings = new EnumMap<>(Settings.class);

    ReadingsReader(List<Yaml> places) {
        for (Yaml place : places) {
            Reading reading = new Reading(place.text("id"), place.text("clause"), place.text("question"), place.text("setting", null),
                    place.text("chosen"), place.texts("others"), place.text("why", null), place.texts("items"));
            place.done();
            if (reading.setting() != null) {
                set(place, reading);
            }
            readings.add(reading);
        }
    }

    private void set(Yaml place, Reading reading) {
        Settings setting = Arrays.stream(Settings.values()).filter(s -> s.word().equals(reading.setting())).findFirst()
                .orElseThrow(() -> place.get("setting").fault("没有名为“" + reading.setting() + "”的口径设定"));
        if (!setting.answers().contains(reading.chosen())) {
            throw place.get("chosen").fault("“" + reading.chosen() + "”应为 " + String.join("、", setting.answers()) + " 之一");
        }
        place.list("others").stream().filter(other -> !setting.answers().contains(other.text())).findFirst().ifPresent(other -> {
            throw other.fault("“" + other.text() + "”应为 " + String.join("、", setting.answers()) + " 之一");
        });
        if (settings.put(setting, reading.chosen()) != null) {
            throw place.fault("口径设定“" + setting.word() + "”重复");
        }
    }

    List<Reading> readings() {
        return List.copyOf(readings);
    }

    Map<Settings, String> settings() {
        return Map.copyOf(settings);
    }
}
