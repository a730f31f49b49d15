package org.kaohe.credit;

import java.util.List;
import java.util.Random;

/** The three optional sample feeds: earlier ratings, black list, repair applications. */
final class SampleLists {

    /** Enterprises on the black list of the feed, one in 25 of the first thousand. */
    private static final int LISTED = 40;
    private static final int STEP = 25;

    private static final String[] LISTINGS = {
        "2017-11-20,2017-11-30,2018-02-10,",           // stands, published until 28 February
        "2017-06-01,2017-06-10,2017-08-01,2018-03-15", // removed in the year
        "2017-03-01,2017-03-06,,",                     // stands, not rectified
        "2018-04-02,2018-04-09,2018-09-30,",           // stands, rectified too late
        "2016-05-10,2016-05-16,2016-07-01,2016-10-08"}; // long removed

    /** All after credit_code; every decision, bar and missing condition occurs. */
    private static final String[][] APPLICATIONS = {
        {"2018-08-01,2017-11-30,yes,yes,2018-08-01,2018-08-20,2018-09-20,2018-09-27,no,no,,2018-10-12"},
        {"2018-02-05,2017-06-10,yes,yes,2018-02-05,2018-02-07,2018-02-08,2018-02-12,no,no,,2018-03-01"},
        {"2018-07-02,2017-03-06,yes,no,,,,,no,no,,"},
        {"2018-06-15,2018-04-09,yes,yes,2018-06-15,2018-06-25,2018-07-10,,no,no,,"},
        {"2018-09-03,2018-09-03,no,no,,,,,no,yes,,"},
        {"2018-08-01,2017-11-30,yes,yes,2018-08-01,2018-08-20,2018-09-20,2018-12-26,yes,no,,"},
        {"2017-09-01,2017-06-10,yes,yes,2017-09-01,2017-09-10,2017-10-10,2017-10-20,no,no,,2017-11-02",
            "2018-08-20,2018-02-01,yes,yes,2018-08-20,2018-08-28,,,no,no,,"},
        {"2015-11-01,2015-07-01,yes,yes,2015-11-01,2015-11-10,2015-12-01,2015-12-03,no,no,,2015-12-16",
            "2016-12-20,2016-08-01,yes,yes,2016-12-20,2016-12-22,2017-01-05,2017-01-06,no,no,,2017-01-20",
            "2018-11-05,2018-04-02,yes,yes,2018-11-05,2018-11-12,2018-11-26,,no,no,,"},
        {"2018-10-15,2018-04-09,yes,yes,2018-10-15,2018-10-22,2018-11-05,2018-11-12,no,no,省级认定的严重失信行为,"},
        {"2018-05-02,2016-05-16,yes,yes,2018-05-02,2018-05-08,2018-06-01,2018-06-11,no,no,,2018-06-25"}};

    private final List<String> codes;
    private final Random random;

    SampleLists(List<String> codes, Random random) {
        this.codes = codes;
        this.random = random;
    }

    String priorRatings() {
        StringBuilder text = new StringBuilder("credit_code,year,score,dishonest\n");
        for (int i = 0; i < codes.size(); i++) {
            boolean listed = i % STEP == 0 && i / STEP < LISTED;
            int draw = random.nextInt(20);
            if (draw < 2) {
                continue; // nothing known of the year before
            }
            String score = draw < 10 ? "100.00" : draw == 10 ? "103.00" : 60 + random.nextInt(40) + ".50";
            text.append(codes.get(i)).append(",2017,").append(listed ? "52.00,yes" : score + ",no").append('\n');
        }
        // two that have closed since: they are no subjects and are passed over
        text.append(SampleFeeds.code("410102", 999_101)).append(",2017,91.00,no\n");
        text.append(SampleFeeds.code("410181", 999_102)).append(",2017,100.00,no\n");
        return text.toString();
    }

    String blackList() {
        StringBuilder text = new StringBuilder("credit_code,listed_on,published_on,rectified_on,removed_on\n");
        for (int i = 0; i < LISTED; i++) {
            text.append(codes.get(i * STEP)).append(',').append(LISTINGS[i % LISTINGS.length]).append('\n');
        }
        return text.toString();
    }

    String repairs() {
        StringBuilder text = new StringBuilder("credit_code,applied_on,disclosed_on,penalty_settled,rectified,"
                + "commitment_published_on,trained_on,consented_on,publicity_from,objection,refused_or_absent,other_bar,repaired_on\n");
        for (int i = 0; i < LISTED; i++) {
            for (String application : APPLICATIONS[i % APPLICATIONS.length]) {
                text.append(codes.get(i * STEP)).append(',').append(application).append('\n');
            }
        }
        // never on the list: there is nothing to repair
        text.append(codes.get(1_999)).append(',').append(APPLICATIONS[0][0]).append('\n');
        return text.toString();
    }
}
