import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.jadjoint.Differentiable;

class Input {
  @Differentiable
  record Layer(double weight) {}

  @Differentiable
  record Network(List<Layer> layers) {}

  @Differentiable
  static double added(List<Layer> layers, double x) {
    layers.add(new Layer(x));
    //        ^ ERROR [ListOperation] layers
    return x;
  }

  @Differentiable
  static double put(Network network, double x) {
    network.layers().set(0, new Layer(x));
    //                  ^ ERROR [ListOperation] network
    return network.layers().get(0).weight();
  }

  @Differentiable
  static double streamed(List<Layer> layers) {
    return layers.stream().mapToDouble(Layer::weight).sum();
    //                                                   ^ ERROR [ListOperation] layers
  }

  @Differentiable
  static double iterated(List<Layer> layers) {
    double sum = 0;
    for (Iterator<Layer> all = layers.iterator(); all.hasNext(); ) sum += all.next().weight();
    //                                        ^ ERROR [ListOperation] layers
    //                                                       ^ ERROR [UnknownDerivative] layers → all
    //                                                                            ^ ERROR [UnknownDerivative] layers → all
    return sum;
  }

  @Differentiable
  static double part(List<Layer> layers) {
    return layers.subList(1, 2).get(0).weight();
    //                   ^ ERROR [ListOperation] layers
  }

  @Differentiable
  static double copied(List<Layer> layers) {
    List<Layer> own = new ArrayList<>(layers);
    //                ^ ERROR [ListOperation] layers
    return own.get(0).weight();
  }

  @Differentiable
  static double built(double x) {
    ArrayList<Layer> own = new ArrayList<>();
    own.add(new Layer(x));
    //     ^ ERROR [UnknownDerivative] x
    return own.get(0).weight();
  }

  @Differentiable
  static double several(Layer layer) {
    List<Layer> many = Collections.nCopies(3, layer);
    //                                    ^ ERROR [UnknownDerivative] layer
    return many.get(0).weight();
  }

  @Differentiable
  static double asElements(List<Layer> layers) {
    Iterable<Layer> all = layers;
    //                    ^ ERROR [UnsupportedConstruct] layers
    double sum = 0;
    for (Layer layer : all) sum += layer.weight();
 // ^ ERROR [UnsupportedConstruct] layers → all
    return sum;
  }

  @Differentiable
  static double found(List<Layer> layers, double x) {
    return layers.indexOf(new Layer(x)) * x;
    //                   ^ ERROR [ListOperation] layers
  }

  @Differentiable
  static double open(List<? extends Layer> layers) {
    return layers.get(0).weight() + first(layers).weight();
    //                                    ^ ERROR [UnsupportedConstruct] layers
  }

  static <T> T first(List<T> all) {
    return all.get(0);
  }

  @Differentiable
  static double raw(@SuppressWarnings("rawtypes") List layers, double x) {
  //                                                   ^ ERROR [UnsupportedType]
    return x * layers.size();
  }
}
