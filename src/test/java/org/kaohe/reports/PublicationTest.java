package org.kaohe.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaohe.store.RunFile;

/** Outputs appear all together or not at all, whatever was interrupted before. */
class PublicationTest {

    @TempDir
    Path output;

    private Path folder;
    private Publication publication;

    @BeforeEach
    void open() {
        folder = output.resolve("grain-security");
        publication = new Publication(folder, "2017");
    }

    private static ResultFile file(String name, String text) {
        return new ResultFile(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private void earlier(String folderName, String text) throws IOException {
        Files.createDirectories(folder.resolve(folderName));
        Files.writeString(folder.resolve(folderName).resolve("ranking.csv"), text);
    }

    private List<String> names() throws IOException {
        try (var paths = Files.list(folder)) {
            return paths.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void theEarlierResultStandsUntilTheNewOneIsComplete() throws IOException {
        earlier("2017", "earlier");
        Files.writeString(folder.resolve("2017/old.csv"), "x");
        publication.begin();
        publication.write(file("ranking.csv", "new"));
        assertThat(folder.resolve("2017/ranking.csv")).hasContent("earlier");
        publication.write(file("units/中原区.csv", "部分"));
        publication.publish();
        assertThat(folder.resolve("2017/ranking.csv")).hasContent("new");
        assertThat(folder.resolve("2017/units/中原区.csv")).hasContent("部分");
        assertThat(folder.resolve("2017/old.csv")).as("nothing of the earlier result is left").doesNotExist();
        assertThat(names()).containsExactly("2017");
    }

    @Test
    void killedWhileWritingItLeavesTheEarlierResultAndBeginsAgain() throws IOException {
        earlier("2017", "earlier");
        earlier(".2017.new", "half");
        publication.begin();
        assertThat(folder.resolve(".2017.new")).isEmptyDirectory();
        assertThat(folder.resolve("2017/ranking.csv")).hasContent("earlier");
    }

    @Test
    void killedBetweenTwoRenamesTheEarlierResultComesBack() throws IOException {
        earlier(".2017.old", "earlier");
        earlier(".2017.new", "new");
        publication.tidy();
        assertThat(folder.resolve("2017/ranking.csv")).hasContent("earlier");
        assertThat(names()).containsExactly("2017");
    }

    @Test
    void killedAfterTheExchangeTheNewResultStays() throws IOException {
        earlier("2017", "new");
        earlier(".2017.old", "earlier");
        earlier(".2017.new", "earlier");
        publication.tidy();
        publication.tidy();
        assertThat(folder.resolve("2017/ranking.csv")).hasContent("new");
        assertThat(names()).containsExactly("2017");
    }

    @Test
    void foldersChangePlacesAndTheOldOneIsAtHand() throws IOException {
        earlier("2017", "earlier");
        earlier(".2017.new", "new");
        Exchange.exchange(folder.resolve(".2017.new"), folder.resolve("2017"), folder.resolve(".2017.old"));
        assertThat(folder.resolve("2017/ranking.csv")).hasContent("new");
        Path old = Files.exists(folder.resolve(".2017.old")) ? folder.resolve(".2017.old") : folder.resolve(".2017.new");
        assertThat(old.resolve("ranking.csv")).hasContent("earlier");
    }

    @Test
    void aRefusalIsTheYearsAndGoesWithTheNextResult() throws IOException {
        earlier("2017", "earlier");
        Path table = new Publication(folder, "2017.progress").refuse(file("rejects.csv", "feed\n"));
        assertThat(table).isEqualTo(folder.resolve("2017.refused.csv")).hasContent("feed");
        assertThat(publication.refuse(file("rejects.csv", "feed,line\n"))).hasContent("feed,line");
        assertThat(folder.resolve("2017/ranking.csv")).hasContent("earlier");
        assertThat(names()).containsExactly("2017", "2017.refused.csv");
        publication.begin();
        publication.write(file("ranking.csv", "new"));
        publication.publish();
        assertThat(names()).containsExactly("2017");
    }

    @Test
    void itHoldsExactlyItsFilesOrNotAtAll() throws IOException {
        publication.begin();
        RunFile ranking = publication.write(file("ranking.csv", "a"));
        RunFile unit = publication.write(file("units/x.csv", "b"));
        publication.publish();
        assertThat(ranking.sha256()).isEqualTo("ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb");
        assertThat(publication.holds(List.of(ranking, unit))).isTrue();
        assertThat(publication.holds(List.of(ranking))).isFalse();
        Files.writeString(folder.resolve("2017/units/x.csv"), "c");
        assertThat(publication.holds(List.of(ranking, unit))).isFalse();
        Files.delete(folder.resolve("2017/units/x.csv"));
        assertThat(publication.holds(List.of(ranking, unit))).isFalse();
    }

    @Test
    void aFileInThePlaceOfTheFolderIsNotOursToTouch() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("2017"), "somebody's");
        assertThatThrownBy(publication::begin).isInstanceOf(NotDirectoryException.class);
        assertThat(folder.resolve("2017")).hasContent("somebody's");
        assertThat(names()).containsExactly("2017");
    }

    @Test
    void anotherAttemptsFilesAreLeftAlone() throws IOException {
        Publication slow = new Publication(folder, "2017", "7");
        Publication successor = new Publication(folder, "2017", "8");
        slow.begin();
        slow.write(file("ranking.csv", "slow\n"));
        successor.begin();
        successor.write(file("ranking.csv", "new\n"));
        slow.publish();
        assertThat(successor.write(file("scores.csv", "new\n")).bytes()).isEqualTo(4);
        successor.publish();
        assertThat(folder.resolve("2017/ranking.csv")).hasContent("new");
        assertThat(folder.resolve(".2017.new")).doesNotExist();
    }

    /** Replaced while it wrote, it writes on into a folder that is gone: what it makes anew there goes with it. */
    @Test
    void whatAnAttemptGivesUpLeavesNothingBehind() throws IOException {
        Publication successor = new Publication(folder, "2017", "8");
        try (Publication slow = new Publication(folder, "2017", "7")) {
            slow.begin();
            successor.tidy();
            successor.begin();
            successor.write(file("ranking.csv", "new\n"));
            slow.write(file("letters/A.docx", "slow\n"));
        }
        successor.publish();
        assertThat(names()).containsExactly("2017");
        assertThat(folder.resolve("2017/ranking.csv")).hasContent("new");
    }

    @Test
    void whatIsGoneCannotTakeThePlaceOfAResult() throws IOException {
        earlier("2017", "earlier");
        assertThatThrownBy(() -> Exchange.exchange(folder.resolve("gone"), folder.resolve("2017"), folder.resolve(".2017.old"))).isInstanceOf(IOException.class);
        assertThat(folder.resolve("2017")).isDirectory();
        assertThat(folder.resolve(".2017.old")).doesNotExist();
    }
}
