/**
 * Java source as the user reads it.
 *
 * <p>Reads companions' declarations and finished functions, writes source files. Everything that is printed is printed
 * here, and nothing is decided here but names and layout.
 */
@NullMarked
package org.jadjoint.processor.emit;

import org.jspecify.annotations.NullMarked;
