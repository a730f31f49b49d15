package org.kaohe.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads grades and refuses bands that leave a gap or overlap, and quotas that do not rise. */
final class GradesReader {

    private GradesReader() {
    }

    static Grading bands(Yaml place) {
        List<Grading.Band> bands = new ArrayList<>();
        List<Yaml> places = place.list();
        for (int i = 0; i < places.size(); i++) {
            Yaml at = places.get(i);
            boolean last = i == places.size() - 1;
            Grading.Band band = new Grading.Band(at.text("grade"), at.find("from").map(Yaml::number).orElse(null));
            at.find("below").ifPresent(below -> {
                if (bands.isEmpty() || bands.get(bands.size() - 1).from() == null
                        || below.number().compareTo(bands.get(bands.size() - 1).from()) != 0) {
                    throw below.fault("等次“" + band.grade() + "”与上一等次之间有空档或重叠");
                }
            });
            at.done();
            if (band.from() == null && !last) {
                throw at.fault("等次“" + band.grade() + "”缺少下限（from）：其后的等次与之重叠");
            }
            if (last && band.from() != null) {
                throw at.fault("低于 " + band.from().toPlainString() + " 分没有等次：最后一个等次不写 from");
            }
            if (!bands.isEmpty() && band.from() != null && band.from().compareTo(bands.get(bands.size() - 1).from()) >= 0) {
                throw at.fault("等次“" + band.grade() + "”的下限应低于上一等次：等次重叠");
            }
            bands.add(band);
        }
        if (bands.isEmpty()) {
            throw place.fault("没有等次");
        }
        return new Grading.Bands(List.copyOf(bands));
    }

    static Grading quotas(Yaml place, Set<String> groups, String withoutQuota) {
        Map<String, List<Grading.Quota>> byGroup = new LinkedHashMap<>();
        for (Yaml entry : place.list()) {
            String group = PointsReader.group(entry, groups);
            List<Grading.Quota> quotas = new ArrayList<>();
            int before = 0;
            for (Yaml at : entry.get("places").list()) {
                Grading.Quota quota = new Grading.Quota(at.text("grade"), at.get("up-to").whole());
                at.done();
                if (quota.upTo() <= before) {
                    throw at.fault("名次应递增：" + quota.upTo() + " 不在 " + before + " 之后");
                }
                before = quota.upTo();
                quotas.add(quota);
            }
            entry.done();
            if (byGroup.put(group, List.copyOf(quotas)) != null) {
                throw entry.fault("分组“" + group + "”重复");
            }
        }
        return new Grading.Quotas(byGroup, withoutQuota);
    }
}
