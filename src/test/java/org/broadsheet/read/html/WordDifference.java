package org.broadsheet.read.html;

import java.util.List;

/** Which runs of words one text has and the other lacks, to be read by people. */
final class WordDifference {
    private WordDifference() {}

    /**
     * The runs, one a line.
     *
     * @param extracted the text whose words are marked {@code +} if they are too many
     * @param truth the text whose words are marked {@code -} if they are missing
     */
    static String of(String extracted, String truth) {
        List<String> a = ExtractionScore.words(extracted);
        List<String> b = ExtractionScore.words(truth);
        int[][] common = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                common[i][j] =
                        a.get(i).equals(b.get(j))
                                ? common[i + 1][j + 1] + 1
                                : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        StringBuilder lines = new StringBuilder();
        char last = ' ';
        int i = 0;
        int j = 0;
        while (i < a.size() || j < b.size()) {
            char sign;
            String word;
            if (i < a.size() && j < b.size() && a.get(i).equals(b.get(j))) {
                i++;
                j++;
                last = ' ';
                continue;
            }
            if (j >= b.size() || (i < a.size() && common[i + 1][j] >= common[i][j + 1])) {
                sign = '+';
                word = a.get(i++);
            } else {
                sign = '-';
                word = b.get(j++);
            }
            lines.append(sign == last ? " " : (lines.isEmpty() ? "" : "\n") + "    " + sign + " ");
            lines.append(word);
            last = sign;
        }
        return lines.isEmpty() ? "" : lines.append('\n').toString();
    }
}
