package org.jadjoint.processor.diagnostics;

/** How much a problem matters: only an error stops the build, and only the others can be suppressed. */
public enum Severity {
    ERROR,
    WARNING,
    NOTE
}
