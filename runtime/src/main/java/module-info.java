/** The runtime of Jadjoint. */
module org.jadjoint.runtime {
    exports org.jadjoint.runtime;
    exports org.jadjoint.runtime.check;

    requires static org.jspecify;
}
