/**
 * What the companions of a class declare: every name, type and signature that declarations alone fix.
 *
 * <p>Reads elements of {@code javax.lang.model}, from source or from class files, writes immutable records. It knows
 * neither bodies nor how source is printed; whoever writes a member or calls one takes its shape from here.
 */
@NullMarked
package org.jadjoint.processor.companion;

import org.jspecify.annotations.NullMarked;
