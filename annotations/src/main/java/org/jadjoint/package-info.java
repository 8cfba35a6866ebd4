/** The annotations that say what is differentiated and what is a constant. They depend on nothing and do nothing by themselves: the processor reads them. */
package org.jadjoint;
