/**
 * Derivative rules that users write by hand. Reads declarations, in source or in class files, writes rules and what is wrong with them.
 */
@NullMarked
package org.jadjoint.processor.handwritten;

import org.jspecify.annotations.NullMarked;
