/** The runtime of Jadjoint. */
module org.jadjoint.runtime {
    exports org.jadjoint.runtime;
    exports org.jadjoint.runtime.check;
    exports org.jadjoint.runtime.implicit;

    requires static org.jadjoint;
    requires static org.jspecify;
}
