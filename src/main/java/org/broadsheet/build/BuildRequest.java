package org.broadsheet.build;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.broadsheet.config.BaseUrl;

/**
 * What is to be built.
 *
 * @param archive the archive
 * @param output where it is published
 * @param state the folder for the build's own files, one for each output
 * @param lock the folder by which a second build of the archive is kept away
 * @param baseUrl where the site will stand, instead of what archive.yaml says
 * @param at the moment that decides embargo and expiry
 * @param drafts whether drafts are shown
 * @param strict whether any problem keeps everything from being published
 * @param checkContents whether every source is read, though size and time say it is what it was
 * @param checkOutput whether the whole output is looked at
 * @param offline whether pages must work when opened from a disk
 * @param host for which host the size of the site is checked; empty for none
 * @param threads how many threads read and render
 * @param holder who builds, told to whoever comes second
 */
public record BuildRequest(
        Archive archive,
        Path output,
        Path state,
        Path lock,
        Optional<BaseUrl> baseUrl,
        Instant at,
        boolean drafts,
        boolean strict,
        boolean checkContents,
        boolean checkOutput,
        boolean offline,
        String host,
        int threads,
        String holder) {}
