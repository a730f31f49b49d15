package org.kaohe.reports.circular;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kaohe.reports.Group;
import org.kaohe.reports.Result;
import org.kaohe.reports.Standing;
import org.kaohe.rules.Item;
import org.kaohe.rules.Points;
import org.kaohe.store.ResultStore.ItemRow;

/** The columns of points of a group's ranking: its items where they are few, else the scheme's sections. */
final class Columns {

    /** More items than these make no readable table across a page. */
    static final int MOST = 8;

    private final Map<String, List<String>> columns = new LinkedHashMap<>();

    Columns(Result result, Group group) {
        Map<String, ItemRow> items = items(result, group);
        if (items.size() <= MOST) {
            items.forEach((id, item) -> columns.put(item.itemName() + full(group, id), List.of(id)));
        } else {
            Points points = (Points) result.scheme().method();
            Map<String, List<Item>> sections = new LinkedHashMap<>();
            points.items().stream().filter(item -> items.containsKey(item.id())).forEach(item -> sections.computeIfAbsent(item.section(), name -> new ArrayList<>()).add(item));
            sections.forEach((name, list) -> columns.put(name + sum(list), list.stream().map(Item::id).toList()));
        }
    }

    /** @return the group's items in the scheme's order, by id */
    static Map<String, ItemRow> items(Result result, Group group) {
        Map<String, ItemRow> items = new LinkedHashMap<>();
        List<String> order = result.scheme().method() instanceof Points points ? points.items().stream().map(Item::id).toList() : List.of();
        order.forEach(id -> items.put(id, null));
        group.units().forEach(unit -> unit.items().forEach(item -> items.merge(item.item(), item, (one, other) -> one)));
        items.values().removeIf(item -> item == null);
        return items;
    }

    /** Full marks where all units have the same. */
    private static String full(Group group, String id) {
        List<BigDecimal> full = group.units().stream().flatMap(unit -> unit.items().stream()).filter(item -> item.item().equals(id)).map(ItemRow::maxPoints).distinct().toList();
        return full.size() == 1 && full.get(0).signum() > 0 ? "\n(" + full.get(0).stripTrailingZeros().toPlainString() + ")" : "";
    }

    private static String sum(List<Item> items) {
        if (items.stream().anyMatch(item -> item.category() != Item.Category.BASE)) {
            return "";
        }
        return "\n(" + items.stream().map(Item::points).reduce(BigDecimal.ZERO, BigDecimal::add).stripTrailingZeros().toPlainString() + ")";
    }

    List<String> titles() {
        return List.copyOf(columns.keySet());
    }

    /** @return the unit's points, one a column; an item without points as — */
    List<String> cells(Standing unit) {
        return columns.values().stream().map(ids -> {
            List<BigDecimal> points = unit.items().stream().filter(item -> ids.contains(item.item()) && item.points() != null).map(ItemRow::points).toList();
            return points.isEmpty() ? "—" : points.stream().reduce(BigDecimal::add).orElseThrow().toPlainString();
        }).toList();
    }
}
