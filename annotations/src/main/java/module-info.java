/** The annotations of Jadjoint. */
module org.jadjoint {
    exports org.jadjoint;
}
