package org.broadsheet.build;

import java.io.IOException;
import java.util.Set;
import org.broadsheet.build.BuildListener.Step;
import org.broadsheet.catalogue.Catalogue;
import org.broadsheet.catalogue.Readings;
import org.broadsheet.catalogue.Revision;
import org.broadsheet.catalogue.Revision.TooMuch;
import org.broadsheet.config.ArchiveConfig;
import org.broadsheet.publish.OutputWriter;
import org.broadsheet.site.Addresses;
import org.broadsheet.site.Claims;
import org.broadsheet.site.PageKind;

/** Works a few changed articles into what an earlier build arranged and published. */
final class RevisionStep {
    /** So many articles may change, and so many pages be planned, whatever the archive's size. */
    private static final int FEW = 500;

    private final BuildRequest request;
    private final BuildListener listener;
    private final ArchiveConfig config;
    private final DataFiles data;
    private final Catalogue catalogue;
    private final ContentScan scan;
    private final ReadingStep reading;
    private final boolean newRedirects;

    RevisionStep(
            BuildRequest request,
            BuildListener listener,
            ArchiveConfig config,
            DataFiles data,
            Catalogue catalogue,
            ContentScan scan,
            ReadingStep reading,
            boolean newRedirects) {
        this.request = request;
        this.listener = listener;
        this.config = config;
        this.data = data;
        this.catalogue = catalogue;
        this.scan = scan;
        this.reading = reading;
        this.newRedirects = newRedirects;
    }

    /** What has been revised in the catalogue and is yet to be shown. */
    record Revised(
            Revision revision,
            Set<String> media,
            Set<String> goneMedia,
            boolean otherNews,
            boolean newRedirects) {}

    /** Revises the catalogue. */
    Revised revise() throws IOException, TooMuch {
        listener.begin(Step.ARRANGING, 0);
        Revision revision = catalogue.revision(Math.max(FEW, catalogue.readings().count() / 20));
        revision.takeOut();
        revision.putIn();
        if (new Claims(catalogue, new Addresses(config)).contested(revision.claimants())) {
            throw new TooMuch("addresses are contested");
        }
        Media media = new Media(request.archive(), scan, catalogue);
        Set<String> looked = revision.media(reading.lookedInto());
        Set<String> gone = media.look(looked, revision);
        revision.settle(() -> Addresses.listings(config), config.limits().front());
        if (revision.unknown()) {
            revision.forgetUnknown();
            for (Readings.UnknownName name : catalogue.readings().unknown(UnknownFields.MOST)) {
                catalogue.report(UnknownFields.problem(name));
            }
        }
        catalogue.allReadForRevision();
        revision.commit();
        // What was told of them names the lines at which articles stood.
        boolean retold =
                revision.aliasTold() || (revision.hasMoved() && catalogue.redirects().anyTold());
        return new Revised(
                revision,
                looked,
                gone,
                !Build.sameNews(request, config, catalogue),
                newRedirects || retold);
    }

    /**
     * Plans, renders and stages what has been revised.
     *
     * @param kinds kinds of pages whose templates have changed
     * @param copies whether files that are copied as they are may have changed
     */
    void stage(Revised revised, Set<PageKind> kinds, boolean copies, OutputWriter output)
            throws IOException, TooMuch {
        StagingStep staging =
                new StagingStep(request, listener, config, data, catalogue, scan, output);
        staging.revise(revised, kinds);
        if (copies) {
            staging.copies();
        }
    }
}
