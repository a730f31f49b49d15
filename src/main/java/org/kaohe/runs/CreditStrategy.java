package org.kaohe.runs;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kaohe.credit.AsOf;
import org.kaohe.credit.CountyMean;
import org.kaohe.credit.CreditRules;
import org.kaohe.credit.CreditTables;
import org.kaohe.credit.EnterpriseResult;
import org.kaohe.credit.FindingYear;
import org.kaohe.credit.Rater;
import org.kaohe.feeds.FeedSchema;
import org.kaohe.feeds.Outcome;
import org.kaohe.feeds.Reject;
import org.kaohe.feeds.RejectCode;
import org.kaohe.feeds.Row;
import org.kaohe.feeds.RowStep;
import org.kaohe.reports.CommonTables;
import org.kaohe.reports.ResultFile;
import org.kaohe.reports.TableBytes;
import org.kaohe.rules.Subjects;
import org.kaohe.runs.Plan.Delivered;
import org.kaohe.scoring.PlacesByScore;
import org.kaohe.scoring.Subject;
import org.kaohe.store.Contents;
import org.kaohe.store.CreditStore;
import org.kaohe.store.CreditStore.Contradiction;
import org.kaohe.store.CreditStore.Rating;
import org.kaohe.store.DossierStore;
import org.kaohe.store.PackStore;
import org.kaohe.store.ResultStore;
import org.kaohe.store.Roll;
import org.kaohe.store.RowStore;
import org.springframework.batch.core.step.Step;
import org.kaohe.units.Unit;

/** The rating of enterprises: a bucket of them at a time, by credit code, never all in memory. */
final class CreditStrategy implements Strategy {

    private static final String ENTERPRISE_FEED = "enterprises";
    private static final String FINDINGS = "findings";
    private static final String CODE = "credit_code";
    /** Enterprises of a bucket, and bytes of the findings feed that come to a bucket: what is in memory at once. */
    private static final int LARGEST_BUCKET = 1 << 12;
    private static final int SMALLEST_BUCKET = 64;
    private static final long BUCKET_BYTES = 4L << 20;
    /** There is a pack for each bucket in each stretch of the feed. */
    private static final int MOST_BUCKETS = 512;
    private static final int BLOCK = 1 << 16;

    private final Assignment assignment;
    private final RowStore rows;
    private final PackStore packs;
    private final ResultStore results;
    private final CreditStore ratings;
    private final DossierStore dossiers;
    private final Contents contents;
    private final CreditRules rules;
    private Roll roll;

    CreditStrategy(Assignment assignment, RowStore rows, PackStore packs, ResultStore results, CreditStore ratings, DossierStore dossiers, Contents contents) {
        this.assignment = assignment;
        this.rows = rows;
        this.packs = packs;
        this.results = results;
        this.ratings = ratings;
        this.dossiers = dossiers;
        this.contents = contents;
        this.rules = CreditRulesOf.scheme(assignment.scheme());
    }

    private long run() {
        return assignment.run().id();
    }

    /** The run that published the year before; null where none is known. */
    private Long earlierRun() {
        return assignment.plan().earlierRun(assignment.run().year() - 1);
    }

    private boolean delivered(String feed) {
        return assignment.plan().feeds().containsKey(feed);
    }

    @Override
    public List<RowStep> rowSteps(FeedSchema schema) {
        return switch (schema.name()) {
            case ENTERPRISE_FEED -> List.of(row -> countyFits(schema, row));
            case FINDINGS -> List.of(row -> knownItem(schema, row));
            default -> List.of();
        };
    }

    /** An enterprise lies in a county, a district or a zone, never in a department. */
    private Outcome countyFits(FeedSchema schema, Row row) {
        Subjects.FromFeed subjects = (Subjects.FromFeed) assignment.scheme().subjects();
        Unit unit = assignment.plan().found().register().byCode(row.unit()).orElseThrow();
        return subjects.kinds().values().stream().anyMatch(kinds -> kinds.contains(unit.kind())) ? new Outcome.Loaded(row)
                : new Outcome.Rejected(row.line(), row.key(), row.raw(), List.of(new Reject(schema.file(), row.line(), subjects.column(), unit.name(),
                RejectCode.UNKNOWN_UNIT, "“" + unit.name() + "”不是" + String.join("、", subjects.groups()) + "：请写企业所在的县（市、区）或开发区")), row.values());
    }

    private Outcome knownItem(FeedSchema schema, Row row) {
        String item = row.text("item").orElseThrow();
        return rules.items().containsKey(item) ? new Outcome.Loaded(row) : new Outcome.Rejected(row.line(), row.key(), row.raw(),
                List.of(new Reject(schema.file(), row.line(), "item", item, RejectCode.UNKNOWN_ITEM, "计分项目表中没有“" + item + "”：请核对项目代码")), row.values());
    }

    @Override
    public Mass mass(FeedSchema schema) {
        return switch (schema.name()) {
            case ENTERPRISE_FEED -> new Mass(Set.of("county"), null, () -> null, null);
            case FINDINGS -> new Mass(Set.of("item"), CODE, this::roll, row -> new Reject(FINDINGS + ".csv", row.line(), CODE, row.text(CODE).orElseThrow(),
                    RejectCode.UNKNOWN_ENTERPRISE, "enterprises.csv 中没有这家企业：请核对代码，或先登记企业"));
            default -> null;
        };
    }

    /** The enterprises; null where it is not known who they are. Looked up once. */
    private synchronized Roll roll() {
        if (roll == null && packs.enrolled(run())) {
            roll = packs.roll(run(), ENTERPRISE_FEED);
        }
        if (roll == null && packs.records(run(), ENTERPRISE_FEED) > 0) {
            throw new IllegalStateException("findings before enterprises: nobody would be rated");
        }
        return roll;
    }

    @Override
    public synchronized void enrol(FeedSchema schema) {
        if (schema.name().equals(ENTERPRISE_FEED)) {
            long enterprises = packs.count(run(), ENTERPRISE_FEED, PackStore.NOWHERE);
            Delivered findings = assignment.plan().feeds().get(FINDINGS);
            long fitting = findings == null ? LARGEST_BUCKET : enterprises * BUCKET_BYTES / Math.max(1, findings.digest().bytes());
            long atLeast = Math.max(SMALLEST_BUCKET, enterprises / MOST_BUCKETS);
            roll = packs.enrol(run(), ENTERPRISE_FEED, (int) Math.max(atLeast, Math.min(LARGEST_BUCKET, fitting)));
        }
    }

    @Override
    public List<Reject> settle(Set<String> unreadable) {
        if (!delivered(ENTERPRISE_FEED) || unreadable.contains(ENTERPRISE_FEED + ".csv")) {
            return List.of();
        }
        // enterprises that have closed
        List.of("prior-ratings", "blacklist", "repairs").stream().filter(this::delivered).forEach(feed -> rows.passOver(run(), feed, this::known));
        return delivered("prior-ratings") && earlierRun() != null ? contradictions(earlierRun()) : List.of();
    }

    private boolean known(String code) {
        byte[] bytes = code.getBytes(StandardCharsets.UTF_8);
        return roll() != null && roll().find(bytes, 0, bytes.length) != Roll.NONE;
    }

    /** The published result stands; a feed that says otherwise is wrong. */
    private List<Reject> contradictions(long earlier) {
        int before = assignment.run().year() - 1;
        List<Reject> rejects = new ArrayList<>();
        List<Contradiction> contradictions = ratings.contradictions(run(), earlier, before);
        rows.takeOut(run(), "prior-ratings", contradictions.stream().map(Contradiction::line).distinct().toList(), false);
        for (Contradiction found : contradictions) {
            String published = found.column().equals("score") ? "得分 " + found.published() : found.published().equals("yes") ? "失信记录" : "无失信记录的结果";
            rejects.add(new Reject("prior-ratings.csv", found.line(), found.column(), found.reported(), RejectCode.CONSTRAINT,
                    "与本系统已发布的 " + before + " 年" + published + "不符：请改正或删去此行"));
        }
        return rejects;
    }

    @Override
    public Step score(Steps steps) {
        Rater rater = new Rater(rules);
        AsOf asOf = new AsOf(assignment.run().year(), assignment.run().asOf());
        DossierStore.Basis basis = new DossierStore.Basis(run(), assignment.run().year(), earlierRun());
        boolean papers = rules.readings().findingYear() == FindingYear.DOCUMENT_YEAR;
        return steps.<BucketItems.Range, Integer, RatedBucket>parts("score", "逐家评级", () -> {
            CreditParts.HEADS.forEach((table, columns) -> contents.begin(run(), table, TableBytes.header(columns)));
            return BucketItems.parts(packs.buckets(run()));
        }, range -> {
            CreditParts rows = new CreditParts();
            return new Steps.Part<>(new BucketItems(range), bucket -> {
                rows.clear();
                List<Rating> rated = new ArrayList<>();
                // one enterprise after the other, from its findings to the rows of its tables
                dossiers.bucket(basis, bucket, papers, dossier -> {
                    EnterpriseResult result = rater.rate(dossier, asOf);
                    rows.add(result);
                    rated.add(Rating.of(result));
                });
                return new RatedBucket(rated, rows.of(bucket));
            }, chunk -> {
                for (RatedBucket bucket : chunk.getItems()) {
                    ratings.add(run(), bucket.ratings());
                    contents.add(run(), bucket.parts());
                }
            });
        }, bucket -> bucket.ratings().size());
    }

    @Override
    public void rank() {
        ratings.total(run());
        String group = assignment.scheme().subjects().groups().get(0);
        List<PlacesByScore.Scored> counties = new ArrayList<>();
        for (CreditStore.County county : counties()) {
            Subject subject = new Subject(county.code(), assignment.names().apply(county.code()), group);
            BigDecimal mean = CountyMean.of(county.sum(), county.count()).mean();
            results.add(run(), subject, mean, List.of(), List.of(), List.of());
            counties.add(new PlacesByScore.Scored(subject, mean, List.of()));
        }
        results.place(run(), PlacesByScore.of(List.of(group), counties, false));
    }

    /** Every enterprise that is enrolled lies in one of them. */
    private List<CreditStore.County> counties() {
        List<CreditStore.County> counties = ratings.counties(run());
        long rated = counties.stream().mapToLong(CreditStore.County::count).sum();
        if (rated != packs.enterprises(run())) {
            throw new IllegalStateException(packs.enterprises(run()) + " enterprises enrolled, " + rated + " rated");
        }
        return counties;
    }

    @Override
    public List<ResultFile> tables() {
        List<ResultFile> tables = new ArrayList<>(List.of(CommonTables.ranking(results.ranking(run()), !assignment.complete()),
                CommonTables.rejects(consumer -> rows.eachReject(run(), consumer)), ratings()));
        CreditParts.HEADS.keySet().forEach(table -> tables.add(new ResultFile(table + ".csv", out -> {
            try (InputStream made = contents.made(run(), table)) {
                made.transferTo(out);
            }
        }, table)));
        return tables;
    }

    private ResultFile ratings() {
        return new ResultFile("ratings.csv", out -> {
            TableBytes table = new TableBytes();
            table.row(CreditTables.RATINGS.toArray());
            ratings.eachRating(run(), counties(), assignment.complete() ? "" : "provisional", row -> {
                table.copied(row);
                if (table.length() > BLOCK) {
                    handOver(table, out);
                }
            });
            handOver(table, out);
        });
    }

    private static void handOver(TableBytes table, OutputStream out) {
        try {
            out.write(table.bytes(), 0, table.length());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        table.clear();
    }

    @Override
    public List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        CreditStore.NotCountedRows notCounted = ratings.notCounted(run());
        if (notCounted.otherYear() > 0) {
            remarks.add("其他年度的违法违规记录 " + notCounted.otherYear() + " 条，不计入本年");
        }
        if (notCounted.unconfirmed() > 0) {
            remarks.add("尚未确认的记录 " + notCounted.unconfirmed() + " 条，不计分，列在 not-counted.csv");
        }
        if (earlierRun() == null) {
            remarks.add("上年结果未知（本系统没有 " + (assignment.run().year() - 1) + " 年已发布的结果）" + (delivered("prior-ratings") ? "，以 prior-ratings.csv 为准" : ""));
        }
        return remarks;
    }
}
