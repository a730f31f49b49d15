package org.kaohe.runs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaohe.feeds.FeedSchema;
import org.kaohe.rules.Credit;
import org.kaohe.rules.Schemes;
import org.kaohe.store.Contents;
import org.kaohe.store.Contents.Digest;
import org.kaohe.rules.Scheme;
import org.kaohe.store.Run;
import org.kaohe.store.RunFile;
import org.kaohe.store.RunKind;
import org.kaohe.store.RunStore;
import org.kaohe.store.SumsAhead;

/** Looks at rules and feeds and works out the identity of the run they make. */
final class Planning {

    /** An unfinished run of a version that kept the rows of long feeds otherwise is not gone on with. */
    private static final String PACKED = "packed, rated in parts that grow shorter\n";

    private final Schemes schemes;
    private final RunStore runs;
    private final EarlierResults earlier;
    private final String program;
    private final SumsAhead sums;

    Planning(Schemes schemes, RunStore runs, EarlierResults earlier, Operator operator, SumsAhead sums) {
        this.schemes = schemes;
        this.runs = runs;
        this.earlier = earlier;
        this.program = operator.program();
        this.sums = sums;
    }

    /**
     * @throws NotPossible where there are no rules or no feeds for that year
     * @throws org.kaohe.rules.RulesException where the rules are unsound
     */
    Plan plan(RunRequest request) throws IOException {
        Schemes.Found found = request.check(schemes);
        Map<String, Plan.Delivered> feeds = new LinkedHashMap<>();
        List<String> strays = new ArrayList<>();
        for (String name : names(request)) {
            if (found.scheme().feeds().stream().noneMatch(schema -> schema.file().equals(name)) && looksLikeFeed(name)) {
                strays.add(name);
            }
        }
        for (FeedSchema schema : found.scheme().feeds()) {
            Path file = request.feeds().resolve(schema.file());
            if (Files.isRegularFile(file)) {
                feeds.put(schema.name(), new Plan.Delivered(file, sums.of(file)));
            }
        }
        if (feeds.isEmpty() && strays.isEmpty()) {
            throw new NotPossible(request.feeds() + " 中没有 " + request.year() + " 年的报送表，应有："
                    + String.join("、", found.scheme().feeds().stream().map(FeedSchema::file).toList()));
        }
        List<RunFile> rules = rules(found);
        List<Plan.Earlier> earlier = earlier(found.scheme(), request);
        String kept = found.scheme().method() instanceof Credit ? PACKED : "";
        return new Plan(request, found, feeds, List.copyOf(strays), List.copyOf(rules), earlier, identity(request, kept, feeds, strays, rules, earlier), new Ahead());
    }

    private static List<String> names(RunRequest request) throws IOException {
        try (Stream<Path> files = Files.list(request.feeds())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static boolean looksLikeFeed(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && !name.startsWith("~$") && !name.startsWith("README")
                && (lower.endsWith(".csv") || lower.endsWith(".xls") || lower.endsWith(".xlsx") || lower.endsWith(".et"));
    }

    /** The digest of every file that the rules were read from. */
    List<RunFile> rules(Schemes.Found found) {
        try {
            List<RunFile> rules = new ArrayList<>();
            for (Path file : found.files()) {
                Digest digest = digest(file);
                rules.add(new RunFile(RunFile.Role.RULES, schemes.folder().relativize(file).toString().replace('\\', '/'), digest.sha256(), digest.bytes()));
            }
            return rules;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return whether the rules are byte for byte those of the run */
    boolean sameRules(Run run, Schemes.Found found) {
        return runs.files(run.id(), RunFile.Role.RULES).equals(rules(found).stream().sorted(Comparator.comparing(RunFile::name)).toList());
    }

    private List<Plan.Earlier> earlier(Scheme scheme, RunRequest request) {
        List<Plan.Earlier> earlier = new ArrayList<>();
        for (int year : EarlierYears.of(scheme, request.year())) {
            runs.published(request.assessment(), year, RunKind.FINAL).ifPresent(run -> earlier.add(new Plan.Earlier(year, run.id(), this.earlier.entry(run))));
        }
        return List.copyOf(earlier);
    }

    private String identity(RunRequest request, String kept, Map<String, Plan.Delivered> feeds, List<String> strays, List<RunFile> rules, List<Plan.Earlier> earlier) {
        StringBuilder text = new StringBuilder();
        text.append(request.assessment()).append('\n').append(request.year()).append('\n').append(request.kind().word()).append('\n')
                .append(request.asOf()).append('\n').append(program).append('\n').append(kept);
        feeds.forEach((name, feed) -> text.append("feed ").append(name).append(' ').append(feed.digest().sha256()).append('\n'));
        strays.forEach(name -> text.append("stray ").append(name).append('\n'));
        rules.forEach(file -> text.append("rules ").append(file.name()).append(' ').append(file.sha256()).append('\n'));
        text.append("earlier ").append(earlier.stream().map(one -> one.manifest().sha256()).collect(Collectors.joining(" ")));
        return HexFormat.of().formatHex(Contents.sha256().digest(text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static Digest digest(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Digest.of(in);
        }
    }
}
