package org.broadsheet.build;

import java.io.IOException;
import java.util.HexFormat;
import org.broadsheet.catalogue.Cursor;
import org.broadsheet.catalogue.OutputTable;
import org.broadsheet.publish.Ledger;
import org.jspecify.annotations.Nullable;

/** Keeps what stands in the output in the catalogue. */
final class CatalogueLedger implements Ledger {
    private static final HexFormat HEX = HexFormat.of();

    private final OutputTable table;
    private final boolean recalls;

    /**
     * A ledger in a catalogue.
     *
     * @param table the table of what stands in the output
     * @param recalls whether what it holds of the last build is needed
     */
    CatalogueLedger(OutputTable table, boolean recalls) {
        this.table = table;
        this.recalls = recalls;
    }

    @Override
    public void remembered(Each each) throws IOException {
        if (recalls) {
            all(table.remembered(), each);
        }
        table.forgetRemembered();
    }

    @Override
    public void addOld(Entry entry) throws IOException {
        table.addOld(row(entry));
    }

    @Override
    public @Nullable Entry find(String path) throws IOException {
        OutputTable.Row row = table.find(path);
        return row == null ? null : entry(row);
    }

    @Override
    public boolean put(Entry entry) throws IOException {
        return table.put(row(entry));
    }

    @Override
    public boolean isBlocked(String path) throws IOException {
        return table.isBlocked(path);
    }

    @Override
    public void gone(Each each) throws IOException {
        all(table.gone(), each);
    }

    @Override
    public void made(Each each) throws IOException {
        all(table.made(), each);
    }

    @Override
    public void made(String folder, Each each) throws IOException {
        all(table.made(folder), each);
    }

    @Override
    public void expect(String path) throws IOException {
        table.expect(path);
    }

    private static void all(Cursor<OutputTable.Row> rows, Each each) throws IOException {
        try (rows) {
            for (OutputTable.Row row = rows.next(); row != null; row = rows.next()) {
                each.take(entry(row));
            }
        }
    }

    private static OutputTable.Row row(Entry entry) {
        return new OutputTable.Row(entry.path(), entry.size(), HEX.parseHex(entry.sha256()));
    }

    private static Entry entry(OutputTable.Row row) {
        return new Entry(row.path(), row.size(), HEX.formatHex(row.sha()));
    }
}
