/**
 * What may not be differentiated, found before anything is transformed. Reads the intermediate representation and the facts of the
 * analyses, writes complaints.
 */
@NullMarked
package org.jadjoint.processor.check;

import org.jspecify.annotations.NullMarked;
