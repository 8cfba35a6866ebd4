/**
 * The derivatives of scalar primitives: one row a primitive, from which both modes follow. Reads the intermediate representation, writes
 * pure operations of it; the transforms ask {@link org.jadjoint.processor.rules.RuleCatalog}.
 */
@NullMarked
package org.jadjoint.processor.rules;

import org.jspecify.annotations.NullMarked;
