/** The runtime of Jadjoint. */
module org.jadjoint.runtime {
    exports org.jadjoint.runtime;

    requires static org.jspecify;
}
