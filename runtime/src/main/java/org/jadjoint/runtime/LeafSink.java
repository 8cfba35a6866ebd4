package org.jadjoint.runtime;

/**
 * Receives the leaves of a value, or of a tangent, in order and with their names.
 *
 * <p>Descriptors call it in {@link Structure#write} and {@link Structure#writeTangent}, once per component; the runtime supplies it.
 */
// No @Nullable: a module that exports it would make its readers require the module of the annotation.
public abstract class LeafSink {
    static final String NULL = "null";
    static final String PRESENT = "not null";

    LeafSink() {}

    /** Takes the component {@code name} of type {@code double}. */
    public final void put(String name, double leaf) {
        enter(name);
        number(leaf);
        leave();
    }

    /** Takes the component {@code name} of type {@code float}. */
    public final void put(String name, float leaf) {
        enter(name);
        number(leaf);
        leave();
    }

    /** Takes all leaves of the component {@code name}: none where it is null. */
    public final <P> void put(String name, Structure<P, ?> structure, P value) {
        enter(name);
        put(structure, value);
        leave();
    }

    /** Takes all leaves of the component {@code name} of a tangent: none where it is null. */
    public final <T> void putTangent(String name, Structure<?, T> structure, T tangent) {
        enter(name);
        putTangent(structure, tangent);
        leave();
    }

    /** Takes all leaves of a value of a sealed type, which is the {@code variant}. */
    public final <P> void putVariant(String variant, Structure<P, ?> structure, P value) {
        form(variant);
        put(structure, value);
    }

    /** Takes all leaves of a tangent of a sealed type, which belongs to values of the {@code variant}. */
    public final <T> void putVariantTangent(String variant, Structure<?, T> structure, T tangent) {
        form(variant);
        putTangent(structure, tangent);
    }

    final <P> void put(Structure<P, ?> structure, P value) {
        if (value == null) {
            form(NULL);
            return;
        }
        form(PRESENT);
        structure.write(value, this);
    }

    final <T> void putTangent(Structure<?, T> structure, T tangent) {
        if (tangent == null) {
            form(NULL);
            return;
        }
        form(PRESENT);
        structure.writeTangent(tangent, this);
    }

    final <P> void put(int index, Structure<P, ?> structure, P element) {
        enter(index);
        put(structure, element);
        leave();
    }

    final <T> void putTangent(int index, Structure<?, T> structure, T element) {
        enter(index);
        putTangent(structure, element);
        leave();
    }

    /** Notes what decides the number and order of the leaves that follow: a variant, {@link #NULL}, {@link #PRESENT} or a length. */
    void form(Object form) {}

    void enter(String component) {}

    void enter(int index) {}

    void leave() {}

    abstract void number(double leaf);

    abstract void number(float leaf);

    abstract void numbers(double[] leaves);

    abstract void numbers(float[] leaves);
}
