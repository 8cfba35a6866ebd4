package user;

import org.jadjoint.Generated;

/**
 * Derivatives of {@link Pricing}, written from its declarations. What only the bodies tell, such as the role of each
 * array and what is saved, stands in {@link PricingSweeps}.
 *
 * <p>Every member runs its method once, with all side effects, and gives the same value or exception.
 *
 * <p>Members may be called from several threads if their methods may. An overload that takes a workspace keeps
 * intermediate values in it, so that repeated calls allocate nothing but their results. A workspace serves one
 * thread at a time, and a {@code Vjp} that was made with it only until it is used again.
 *
 * <p>What ends in Forward, Reverse, UncheckedJvp or Writes is there for the companions of other classes. The frame of an
 * earlier forward sweep, or null for a new one, takes what the reverse sweep reads.
 */
@Generated("org.jadjoint.processor")
@javax.annotation.processing.Generated("org.jadjoint.processor")
public final class PricingDerivatives {
  /** The version of the callee interface, checked where another build calls it. */
  public static final int JADJOINT_ABI = 4;

  private PricingDerivatives() {}

  /** Value and gradient of {@link Pricing#forward}. */
  public static ForwardValueAndGradient forwardValueAndGradient(double spot, double rate, double years) {
    return forwardValueAndGradient(spot, rate, years, new ForwardWorkspace());
  }

  /** Value and gradient of {@link Pricing#forward}, using {@code workspace}. */
  public static ForwardValueAndGradient forwardValueAndGradient(double spot, double rate, double years,
      ForwardWorkspace workspace) {
    return PricingSweeps.forwardPullback(spot, rate, years, 1.0, used(workspace.residuals));
  }

  /** Gradient of {@link Pricing#forward}. */
  public static ForwardGradient forwardGradient(double spot, double rate, double years) {
    return forwardGradient(spot, rate, years, new ForwardWorkspace());
  }

  /** Gradient of {@link Pricing#forward}, using {@code workspace}. */
  public static ForwardGradient forwardGradient(double spot, double rate, double years, ForwardWorkspace workspace) {
    return forwardValueAndGradient(spot, rate, years, workspace).gradient();
  }

  /** Value of {@link Pricing#forward} and its pullback. */
  public static ForwardVjp forwardVjp(double spot, double rate, double years) {
    return forwardVjp(spot, rate, years, new ForwardWorkspace());
  }

  /** Value of {@link Pricing#forward} and its pullback, using {@code workspace}. */
  public static ForwardVjp forwardVjp(double spot, double rate, double years, ForwardWorkspace workspace) {
    ForwardFrame frame = PricingSweeps.forwardForward(spot, rate, years, used(workspace.residuals));
    return new ForwardVjp(frame.value(), workspace, frame.uses);
  }

  /** Value of {@link Pricing#forward} and its tangent. */
  public static ForwardJvp forwardJvp(double spot, double rate, double years, double spotDot, double rateDot) {
    return forwardJvp(spot, rate, years, spotDot, rateDot, new ForwardWorkspace());
  }

  /** Value of {@link Pricing#forward} and its tangent, using {@code workspace}. */
  public static ForwardJvp forwardJvp(double spot, double rate, double years, double spotDot, double rateDot,
      ForwardWorkspace workspace) {
    return PricingSweeps.forwardJvp(spot, rate, years, spotDot, rateDot, used(workspace.residuals));
  }

  /** Forward sweep of {@link Pricing#forward}, into the frame of an earlier call or, for null, a new one. */
  public static ForwardFrame forwardForward(double spot, double rate, double years, ForwardFrame frame) {
    return PricingSweeps.forwardForward(spot, rate, years, (PricingSweeps.ForwardResiduals) frame);
  }

  /** Reverse sweep of {@link Pricing#forward}: returns the cotangents of the scalars. */
  public static ForwardGradient forwardReverse(ForwardFrame frame, double resultBar) {
    return PricingSweeps.forwardReverse((PricingSweeps.ForwardResiduals) frame, resultBar);
  }

  /** The frame, for one more use, as the class that the sweeps declare for it. */
  @SuppressWarnings("unchecked")
  private static <R> R used(FrameWithUses frame) {
    frame.uses++;
    return (R) frame;
  }

  private static void requireSameUse(int use, int uses) {
    if (use != uses) throw new IllegalStateException("the workspace has been used again since this pullback was made");
  }

  /** The cotangents of the differentiable parameters of {@link Pricing#forward}. */
  public record ForwardGradient(double spot, double rate) {}

  /** The value of {@link Pricing#forward} and its gradient. */
  public record ForwardValueAndGradient(double value, ForwardGradient gradient) {}

  /** The pullback of {@link Pricing#forward} at one point; not thread-safe. */
  public record ForwardVjp(double value, ForwardWorkspace workspace, int use) {
    /** The cotangents of the parameters, for a cotangent of the value. Each call stands alone. */
    public ForwardGradient pullback(double resultBar) {
      requireSameUse(use, workspace.residuals.uses);
      return forwardReverse(workspace.residuals, resultBar);
    }
  }

  /** The value of {@link Pricing#forward} and its tangent. */
  public record ForwardJvp(double value, double tangent) {}

  /** Keeps the intermediate values of {@link Pricing#forward}; reusable, by one thread at a time. */
  public static final class ForwardWorkspace {
    final ForwardFrame residuals = new PricingSweeps.ForwardResiduals();

    /** An empty workspace; it grows with use. */
    public ForwardWorkspace() {}
  }

  /** What the forward sweep of {@link Pricing#forward} hands to the reverse sweep. */
  public abstract static class ForwardFrame extends FrameOfDouble {
    ForwardFrame() {}
  }

  /**
   * What a forward sweep hands to the reverse sweep. A pullback knows by the number of uses whether it is
   * still its own.
   */
  abstract static class FrameWithUses {
    int uses;
  }

  abstract static class FrameOfDouble extends FrameWithUses {
    double value;

    /** The value of the method. */
    public final double value() { return value; }
  }
}
