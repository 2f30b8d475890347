package org.rasoat;

import java.nio.file.Path;

/**
 * A workbook to be checked.
 *
 * @param path the file
 * @param name the name under which reports shall speak of it
 */
public record Input(Path path, String name) {}
