/** The laws of rules, over the whole catalogue, and the page that shows it. Reads {@code rules}. */
@NullMarked
package org.jadjoint.processor.rules;

import org.jspecify.annotations.NullMarked;
