package org.broadsheet.catalogue;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListWindowTest {
    private static final int LIST = 7;

    @Test
    void tellsWhatTheListHoldsOrThatItCannot(@TempDir Path folder) throws IOException {
        Random random = new Random(20_261_128);
        try (Sql sql = Sql.create(folder.resolve("catalogue.db"))) {
            sql.execute("CREATE TABLE entry(list INTEGER, position INTEGER)");
            TreeSet<Long> list = new TreeSet<>();
            for (int i = 0; i < 400; i++) {
                list.add((long) random.nextInt(100_000));
            }
            for (long position : list) {
                sql.update("INSERT INTO entry VALUES(?,?)", LIST, position);
                sql.update("INSERT INTO entry VALUES(?,?)", LIST + 1, position + 1);
            }
            int told = 0;
            for (int i = 0; i < 2_000; i++) {
                long around = random.nextInt(100_000);
                ListWindow window = ListWindow.around(sql, LIST, around);
                long asked = around + random.nextInt(-20_000, 20_000);
                int most = random.nextInt(1, ListWindow.NEIGHBOURS + 1);
                long @Nullable [] before = window.before(asked, most);
                long @Nullable [] after = window.after(asked, most);
                if (before != null) {
                    told++;
                    assertArrayEquals(before(list, asked, most), before);
                }
                if (after != null) {
                    assertArrayEquals(after(list, asked, most), after);
                }
                assertNotNull(window.before(around, most), "it was asked for that place");
                assertNotNull(window.after(around, most), "it was asked for that place");
            }
            assertTrue(told > 400, "told only " + told + " times");
        }
    }

    private static long[] before(NavigableSet<Long> list, long position, int most) {
        return list.headSet(position, false).descendingSet().stream()
                .limit(most)
                .mapToLong(Long::longValue)
                .toArray();
    }

    private static long[] after(NavigableSet<Long> list, long position, int most) {
        return list.tailSet(position, false).stream()
                .limit(most)
                .mapToLong(Long::longValue)
                .toArray();
    }
}
