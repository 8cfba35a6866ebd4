/**
 * The intermediate representation: structured SSA over scalars and arrays, in which primal functions and their derivatives alike are
 * written. Reads nothing, is read by every later stage.
 *
 * <p><b>Shape.</b> A {@link org.jadjoint.processor.ir.Function} has parameters and one {@link org.jadjoint.processor.ir.Region}. A region
 * is a list of {@link org.jadjoint.processor.ir.Op}s and one {@link org.jadjoint.processor.ir.Terminator}. A region is a <i>tree</i>: its
 * terminator is either a leaf or a {@code Branch} into further regions, which never join again inside the tree. Every leaf goes to the
 * <i>immediately</i> enclosing construct: {@code Yield} to a {@code Block}, {@code Continue} or {@code Break} to a {@code Loop}, {@code
 * Return} to the function; or it throws. There are no labels and no exits across constructs: the front end turns a {@code return} inside
 * a loop, or a labelled {@code break}, into a value that says which exit was taken and a branch after the construct.
 *
 * <p><b>Values</b> are immutable, typed, defined once, and visible in the rest of their region, in the regions below it and in the
 * constructs nested there. Arrays are references; their content changes by {@code Store}, {@code Accumulate}, {@code Bulk}, {@code Call}
 * and {@code Opaque}, in program order.
 */
@NullMarked
package org.jadjoint.processor.ir;

import org.jspecify.annotations.NullMarked;
