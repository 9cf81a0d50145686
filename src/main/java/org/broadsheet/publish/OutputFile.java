package org.broadsheet.publish;

/**
 * A file to be published.
 *
 * @param path where in the output
 * @param bytes its content
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record OutputFile(OutputPath path, byte[] bytes) {}
