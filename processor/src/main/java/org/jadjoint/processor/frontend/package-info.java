/**
 * From javac's typed trees to the intermediate representation. Reads source trees and declarations, writes functions of {@link
 * org.jadjoint.processor.ir} and the problems that only the source can tell.
 */
@NullMarked
package org.jadjoint.processor.frontend;

import org.jspecify.annotations.NullMarked;
