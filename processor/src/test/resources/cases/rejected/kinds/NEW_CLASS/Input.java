import org.jadjoint.Differentiable;

class Input {
  static class Cell {
    double content;

    Cell(double content) {
      this.content = content;
    }
  }

  @Differentiable
  static double throughAnObject(double x) {
    double y = x * x;
    Cell cell = new Cell(y);
    //          ^ ERROR [UnsupportedConstruct] x → y
    return cell.content;
    //         ^ ERROR [UnsupportedConstruct] x → y → cell
  }

  @Differentiable
  static double throughAnAnonymousClass(double x) {
    Cell cell = new Cell(x) {};
    //          ^ ERROR [UnsupportedConstruct] x
    return cell.content;
    //         ^ ERROR [UnsupportedConstruct] x → cell
  }
}
