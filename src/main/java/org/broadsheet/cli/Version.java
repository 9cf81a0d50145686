package org.broadsheet.cli;

import picocli.CommandLine.IVersionProvider;

/** Tells the program's version. */
final class Version implements IVersionProvider {
    static String number() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    @Override
    public String[] getVersion() {
        return new String[] {
            "Broadsheet " + number(),
            "Java " + Runtime.version() + ", " + System.getProperty("java.vendor")
        };
    }
}
