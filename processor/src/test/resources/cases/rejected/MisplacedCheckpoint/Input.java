import org.jadjoint.Checkpoint;
import org.jadjoint.Checkpoint.Strategy;
import org.jadjoint.Differentiable;

final class Input {
  @Differentiable @Checkpoint(every = 2)
  //              ^ ERROR [MisplacedCheckpoint]
  static double f(double x, int n) {
    int a = 0; @Checkpoint double s = x;
    //         ^ ERROR [MisplacedCheckpoint]
    for (int i = 0; i < n; i++) a += i;
    while (s < a) s += 1;
    int b = 0; @Checkpoint double last = s;
    //         ^ ERROR [MisplacedCheckpoint]
    for (@Checkpoint(every = 0) int i = 0; i < n; i++) s *= 2;
    //   ^ ERROR [MisplacedCheckpoint]
    for (@Checkpoint(every = 4, strategy = Strategy.SQRT) int i = 0; i < n; i++) s *= 2;
    //   ^ ERROR [MisplacedCheckpoint]
    return s * last;
  }
}
