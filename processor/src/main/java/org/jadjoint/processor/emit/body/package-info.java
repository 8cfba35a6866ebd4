/**
 * Java method bodies from functions: out of single assignment, into the user's variables.
 *
 * <p>Reads finished functions, writes code blocks. The stages, each a class: {@code Program} numbers what stands where, {@code Folding}
 * says which values print inside the expression that uses them, {@code Liveness} and {@code Coalescing} give the others variables,
 * {@code Declarations} says where those are declared, {@code StatementEmitter} and {@code ExpressionEmitter} print.
 */
@NullMarked
package org.jadjoint.processor.emit.body;

import org.jspecify.annotations.NullMarked;
