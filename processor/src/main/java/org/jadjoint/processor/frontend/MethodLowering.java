package org.jadjoint.processor.frontend;

import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jadjoint.processor.diagnostics.Place;
import org.jadjoint.processor.diagnostics.Problem;
import org.jadjoint.processor.ir.ArrayType;
import org.jadjoint.processor.ir.Builder;
import org.jadjoint.processor.ir.Callee;
import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.OpaqueCode;
import org.jadjoint.processor.ir.Region;
import org.jadjoint.processor.ir.SourceRef;
import org.jadjoint.processor.ir.StructureType;
import org.jadjoint.processor.ir.Terminator;
import org.jadjoint.processor.ir.Type;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/** One method to one function: the rooms that lower its parts, and what they share. */
final class MethodLowering {
    private final Scope own;
    private final Specialization specialization;
    private final Callee callee;
    private final Flow flow = new Flow();
    private final List<Finding> findings = new ArrayList<>();
    private final IdentityHashMap<OpaqueCode, Refusal> refusals = new IdentityHashMap<>();
    private final ExpressionLowering expressions;
    private final NameLowering names;
    private final OperatorLowering operators;
    private final ConditionLowering conditions;
    private final AssignmentLowering assignments;
    private final CallLowering calls;
    private final ClosureLowering closures;
    private final FunctionValues functions;
    private final Conversions conversions;
    private final OpaqueLowering opaque;
    private final StatementLowering statements;
    private final SwitchLowering switches;
    private final StructureLowering structures;
    private final PatternLowering patterns;
    /** The object on which the method is called, null where it is static. */
    private final @Nullable Variable receiver;
    /** What knows the fields of the object that is being made, null in a method. */
    private final @Nullable ConstructorLowering constructors;

    private final Set<Body> visited = Collections.newSetFromMap(new IdentityHashMap<>());
    private String statement = "";
    private Scope scope;

    MethodLowering(
            Typing typing, TreePath method, Callee callee, Specialization specialization, CallResolver resolver) {
        Body body = new Body(typing, method, specialization.types());
        Callee.Parameter first = callee.instance() ? callee.parameters().get(0) : null;
        this.receiver = first == null ? made(callee, body) : new Variable(first.name(), first.type(), false);
        this.own = new Scope(body, new HashMap<>(), Jump.RETURN, receiver, callee.result());
        this.scope = own;
        this.specialization = specialization;
        this.callee = callee;
        this.expressions = new ExpressionLowering(this);
        this.names = new NameLowering(this);
        this.operators = new OperatorLowering(this);
        this.conditions = new ConditionLowering(this);
        this.assignments = new AssignmentLowering(this);
        this.closures = new ClosureLowering(this, resolver);
        this.functions = new FunctionValues(this, resolver);
        this.calls = new CallLowering(this, resolver);
        this.conversions = new Conversions(this);
        this.opaque = new OpaqueLowering(this);
        this.statements = new StatementLowering(this);
        this.switches = new SwitchLowering(this);
        this.structures = new StructureLowering(this, resolver);
        this.patterns = new PatternLowering(this);
        this.constructors = callee.isConstructor() ? new ConstructorLowering(this, callee) : null;
    }

    /** What a constructor has made by another one before its own code begins. */
    private static @Nullable Variable made(Callee callee, Body body) {
        boolean delegates = callee.isConstructor()
                && body.method() instanceof ExecutableElement constructor
                && !Structures.isCanonical(constructor);
        Type type = callee.result();
        return delegates && type != null ? new Variable("made", type, false) : null;
    }

    /** The function; {@link #findings} and {@link #refusals} are complete afterwards. */
    Function lower(MethodTree tree, List<CallTarget.Variant> overriding) {
        List<Function.Parameter> parameters = new ArrayList<>();
        if (receiver != null && callee.instance()) addParameter(receiver, parameters);
        List<Variable> declared = new ArrayList<>();
        for (int i = 0; i < tree.getParameters().size(); i++) {
            Variable function = specialization.known().get(i);
            Closure known = function == null ? null : function.closure();
            Type next = parameters.size() < callee.parameters().size()
                    ? callee.parameters().get(parameters.size()).type()
                    : TypeLowering.OBJECT;
            if (known != null)
                flow.variables().declare(holding(tree.getParameters().get(i), known));
            else if (FunctionValues.isFunction(next))
                addFunction(tree.getParameters().get(i), next, parameters);
            else {
                declared.add(variable(tree.getParameters().get(i)));
                addParameter(declared.get(declared.size() - 1), parameters);
            }
        }
        specialization.captured().forEach(variable -> addParameter(variable, parameters));
        declareBindings(tree.getBody());
        Draft start = flow.here();
        for (int i = 0; i < overriding.size(); i++) {
            boolean any = tree.getBody() == null && i == overriding.size() - 1;
            choose(tree, overriding.get(i), any, parameters);
        }
        Jump tail = callee.result() == null ? Jump.RETURN : null;
        if (constructors != null) {
            if (receiver != null) flow.variables().declare(receiver);
            List<Value> given =
                    parameters.stream().map(Function.Parameter::value).toList();
            constructors.lower(tree, declared, given, receiver);
        } else if (tree.getBody() != null) {
            flow.withTail(tail, () -> statements.lower(tree.getBody()));
        }
        if (callee.result() == null) flow.jump(Jump.RETURN);
        if (flow.reachable()) neverReached();
        for (Leaf leaf : flow.leaves()) {
            leaf.draft()
                    .end(new Terminator.Return(
                            Optional.ofNullable(leaf.value()).stream().toList()));
        }
        List<Type> results = Optional.ofNullable(callee.result()).stream().toList();
        Region region = start.region();
        if (callee.instance()) region = onNoNull(region, parameters.get(0).value());
        return new Function(callee.isConstructor() ? callee.prefix() : callee.name(), parameters, results, region);
    }

    // default double area() { B }  =>  if (self instanceof Circle) return ((Circle) self).area(); B
    private void choose(MethodTree tree, CallTarget.Variant variant, boolean any, List<Function.Parameter> given) {
        List<Value> values = given.stream().map(Function.Parameter::value).toList();
        if (variant.target() instanceof CallTarget.Foreign foreign) {
            Refusal refusal = foreign.refusal();
            if (refusal != null)
                findings.add(new Finding(refusal.problem(), body().place(tree), List.of(refusal.subject())));
            return;
        }
        Jump next = Jump.continuing(tree);
        Flow.Fragment fragment = flow.open();
        Flow.@Nullable Arm others = any ? null : calls.enterIf(tree, values.get(0), variant.type());
        Value own = structures.cast(tree, values.get(0), variant.type(), null);
        Value value = calls.own(tree, variant.target(), own, handedOn(tree, variant.target(), values));
        if (value == null || callee.result() == null) flow.jump(Jump.RETURN);
        else flow.jump(Jump.RETURN, value, callee.result());
        if (others != null) flow.enter(others);
        flow.jump(next);
        flow.close(fragment, next::equals, ref(tree), null);
    }

    /** A method is not called on null, though its body, put in the place of the call, might not mind. */
    private static Region onNoNull(Region body, Value self) {
        for (Op op : body.ops()) {
            if (op instanceof Op.Constant || (op instanceof Op.Apply apply && !apply.mayThrow())) continue;
            if (op instanceof Op.Component component && component.structure() == self) return body;
            break;
        }
        List<Op> ops = new ArrayList<>(body.ops());
        ops.add(0, new Op.Opaque(List.of(), OpaqueCode.requireNonNull(), List.of(self), SourceRef.NONE));
        return new Region(ops, body.end());
    }

    /** What a variant is given: the same, and functions in the shape that it knows. */
    private List<Value> handedOn(MethodTree tree, CallTarget target, List<Value> given) {
        List<Value> values = new ArrayList<>(given.subList(1, given.size()));
        if (!(target instanceof CallTarget.Derived derived)) return values;
        for (int i = 0; i < values.size(); i++) {
            Type wanted = derived.callee().parameters().get(i + 1).type();
            Closure function = variable(tree.getParameters().get(i)).closure();
            if (function != null && wanted instanceof StructureType type && type.function() != null) {
                values.set(i, functions.value(tree, function, type));
            }
        }
        return values;
    }

    private void addParameter(Variable variable, List<Function.Parameter> parameters) {
        Value value = new Value(variable.type(), variable.name());
        flow.variables().declare(variable);
        flow.variables().assign(variable, value);
        boolean differentiable = callee.parameters().get(parameters.size()).differentiable();
        parameters.add(new Function.Parameter(value, differentiable));
    }

    /** A functional parameter is called through its interface, and handed on as it is. */
    private void addFunction(VariableTree tree, Type type, List<Function.Parameter> parameters) {
        Element element = body().element(tree);
        Variable function = new Variable(tree.getName().toString(), type, false);
        addParameter(function, parameters);
        if (element == null || body().isAssigned(element)) {
            unknownFunction(tree, tree.getName() + ", which is assigned again,");
            if (element == null) return;
        }
        String label = Callees.capitalized(tree.getName().toString());
        Closure closure = new Closure(tree, body(), label, Map.of(element, function));
        flow.variables().declare(holding(tree, closure));
    }

    /** The code of a function that is handed to an annotated method: of what its interface's method takes, and of what it captures. */
    Function lower(Closure closure) {
        List<Function.Parameter> parameters = new ArrayList<>();
        List<Value> given = new ArrayList<>();
        Type result = callee.result();
        int own = callee.parameters().size() - specialization.captured().size();
        for (Callee.Parameter parameter : callee.parameters().subList(0, own)) {
            addParameter(new Variable(parameter.name(), parameter.type(), !parameter.differentiable()), parameters);
            given.add(parameters.get(parameters.size() - 1).value());
        }
        specialization.captured().forEach(variable -> addParameter(variable, parameters));
        Draft start = flow.here();
        Tree tree = closure.tree();
        withStatement(body().text(tree), () -> {
            Value value = closures.call(
                    tree,
                    closure,
                    (number, type, name) -> conversions.convert(tree, given.get(number), type, name),
                    result,
                    null);
            if (result == null) flow.jump(Jump.RETURN);
            else if (value == null) throw new IllegalStateException("a function without a value");
            else flow.jump(Jump.RETURN, conversions.convert(tree, value, result, null), result);
        });
        for (Leaf leaf : flow.leaves()) {
            leaf.draft()
                    .end(new Terminator.Return(
                            Optional.ofNullable(leaf.value()).stream().toList()));
        }
        List<Type> types = Optional.ofNullable(result).stream().toList();
        return new Function(callee.name(), parameters, types, start.region());
    }

    /** The method as a call of itself, where somebody wrote its derivative. */
    Function forward(MethodTree tree, Callee ruled) {
        List<Function.Parameter> parameters = new ArrayList<>();
        List<Value> arguments = new ArrayList<>();
        for (int i = 0; i < tree.getParameters().size(); i++) {
            Value value = new Value(
                    callee.parameters().get(i).type(),
                    tree.getParameters().get(i).getName().toString());
            arguments.add(value);
            parameters.add(
                    new Function.Parameter(value, callee.parameters().get(i).differentiable()));
        }
        Draft start = flow.here();
        List<Type> types = Optional.ofNullable(callee.result()).stream().toList();
        List<Value> results = types.stream().map(type -> new Value(type, null)).toList();
        at(tree).add(new Op.Call(results, ruled, Op.Form.PRIMAL, arguments, ref(tree)));
        results.forEach(result -> calls.requireNew(tree, ruled, result, arguments));
        flow.here().end(new Terminator.Return(results));
        return new Function(callee.name(), parameters, types, start.region());
    }

    /** The class in which the code stands that is being lowered. */
    TypeElement owner() {
        return body().owner();
    }

    /** Java knows by constant conditions that the end of a method with a result is never reached. */
    private void neverReached() {
        Value never = flow.ops().undefined(resultType(), null);
        flow.jump(Jump.RETURN, never, resultType());
    }

    /** The scope of a pattern's variable does not follow the blocks. */
    void declareBindings(Tree tree) {
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitBindingPattern(BindingPatternTree pattern, @Nullable Void unused) {
                flow.variables().declare(variable(pattern.getVariable()));
                return null;
            }

            @Override
            public @Nullable Void visitLambdaExpression(LambdaExpressionTree lambda, @Nullable Void unused) {
                return null;
            }

            @Override
            public @Nullable Void visitClass(ClassTree type, @Nullable Void unused) {
                return null;
            }
        }.scan(tree, null);
    }

    List<Finding> findings() {
        return findings;
    }

    IdentityHashMap<OpaqueCode, Refusal> refusals() {
        return refusals;
    }

    Body body() {
        return scope.body();
    }

    /** Where {@code return} leads. */
    Jump exit() {
        return scope.exit();
    }

    /** Lowers code of another scope, that of a lambda. */
    void within(Scope inner, Runnable code) {
        within(inner, () -> {
            code.run();
            return "";
        });
    }

    /** Lowers code that leads elsewhere by {@code return}, and returns no value. */
    void withExit(Jump exit, Runnable code) {
        within(new Scope(scope.body(), scope.locals(), exit, scope.receiver(), null), code);
    }

    <T> T within(Scope inner, Supplier<T> code) {
        Scope outer = scope;
        scope = inner;
        visited.add(inner.body());
        T result = code.get();
        scope = outer;
        return result;
    }

    /** The place of a reference of this method, or of a lambda that became part of it. */
    Place place(SourceRef ref) {
        for (Body body : visited) {
            if (body.knows(ref)) return body.place(ref);
        }
        return own.body().place(ref);
    }

    Flow flow() {
        return flow;
    }

    Type resultType() {
        Type type = scope.result();
        if (type == null) throw new IllegalStateException(callee.name() + " is void");
        return type;
    }

    /** The variable that a declaration brings. */
    Variable variable(VariableTree tree) {
        Body body = body();
        Map<Element, Variable> locals = scope.locals();
        Element element = body.element(tree);
        Element hidden = Access.privatePart(body.mirror(tree));
        if (hidden != null && !locals.containsKey(element)) privateMember(tree, hidden);
        Type type = element == null ? body.type(tree) : body.type(element);
        Variable variable =
                new Variable(tree.getName().toString(), type, element != null && Access.isNoDerivative(element));
        return element == null ? variable : locals.computeIfAbsent(element, none -> variable);
    }

    /** The variable that a declaration brings, where it is known which function it holds. */
    Variable holding(VariableTree tree, Closure function) {
        Variable variable = variable(tree).holding(function);
        Element element = body().element(tree);
        if (element != null) scope.locals().put(element, variable);
        return variable;
    }

    /** The value of a variable, at the place of a tree. */
    Value read(Variable variable, Tree tree) {
        at(tree);
        return read(variable);
    }

    /** The value of a variable. */
    Value read(Variable variable) {
        Closure function = variable.closure();
        return function == null
                ? flow.variables().read(variable, flow.ops())
                : closures.object(function, variable.type(), variable.name());
    }

    /** The local variable of the method that an expression names; null for everything else. */
    @Nullable
    Variable local(Tree tree) {
        Variable field = constructors == null ? null : constructors.field(tree);
        if (field != null) return field;
        if (!(tree instanceof IdentifierTree)) return null;
        Element element = body().element(tree);
        if (element == null || !Access.isLocal(element)) return null;
        return scope.locals()
                .computeIfAbsent(
                        element,
                        local -> new Variable(
                                local.getSimpleName().toString(), body().type(local), Access.isNoDerivative(local)));
    }

    /** The object on which the method is called, as a variable; null for what is not {@code this}. */
    @Nullable
    Variable self(Tree tree) {
        return tree instanceof IdentifierTree name && name.getName().contentEquals("this") ? scope.receiver() : null;
    }

    /** The object on which the method is called, as a variable; null where it is static. */
    @Nullable
    Variable self() {
        return scope.receiver();
    }

    /** Whether a member belongs to the object on which the method is called, and not to one around it. */
    boolean isOfReceiver(Element member) {
        TypeElement home = Access.owner(member);
        return body().method() instanceof ExecutableElement code && Access.inherits(Access.owner(code), home);
    }

    /** The object on which the method is called, where a tree means it without saying so. */
    Value receiver(Tree tree) {
        Variable self = scope.receiver();
        if (self == null) throw new IllegalStateException("no receiver in " + callee.name());
        return read(self, tree);
    }

    /** The variable that a type pattern brings; null for other patterns. */
    @Nullable
    Variable binding(@Nullable Tree pattern) {
        return pattern instanceof BindingPatternTree binding ? variable(binding.getVariable()) : null;
    }

    Type elementType(Value array) {
        return ((ArrayType) array.type()).element();
    }

    /** The builder of the open region, at the place of a tree. */
    Builder at(Tree tree) {
        return flow.ops().at(ref(tree));
    }

    SourceRef ref(Tree tree) {
        return body().ref(tree, statement);
    }

    /** The place of the condition, selector or array on which a statement decides, with its own text. */
    SourceRef headRef(ExpressionTree tree) {
        ExpressionTree bare = ExpressionLowering.strip(tree);
        return body().ref(bare, SourceText.oneLine(body().text(bare)));
    }

    /** Runs with the text of another statement. */
    void withStatement(String text, Runnable inside) {
        withStatement(text, () -> {
            inside.run();
            return "";
        });
    }

    <T> T withStatement(String text, Supplier<T> inside) {
        String outer = statement;
        statement = SourceText.oneLine(text);
        T result = inside.get();
        statement = outer;
        return result;
    }

    Value constant(Tree tree, Type type, @Nullable Object value, @Nullable String symbol, @Nullable String name) {
        Value result = new Value(type, name);
        at(tree).add(new Op.Constant(result, value, symbol, ref(tree)));
        return result;
    }

    /** Closes a fragment whose exits carry a value. */
    Value closeValue(Flow.Fragment fragment, Jump end, @Nullable String name, Tree tree) {
        Value value = flow.close(fragment, end::equals, ref(tree), name);
        return value == null ? flow.ops().undefined(body().type(tree), name) : value;
    }

    /** Whether a tree assigns no variable of the method and writes into none of its arrays. */
    boolean onlyLooks(Tree tree) {
        return AssignedVariables.in(this, tree).isEmpty() && !body().writesArrays(tree, Set.of());
    }

    void refuse(OpaqueCode code, Refusal refusal) {
        refusals.put(code, refusal);
    }

    void unsupported(Tree tree, String subject) {
        findings.add(new Finding(Problem.UNSUPPORTED_CONSTRUCT, body().place(tree), List.of(subject)));
    }

    void outOfReach(Tree tree, String subject) {
        findings.add(new Finding(Problem.OUT_OF_REACH, body().place(tree), List.of(subject, callee.owner())));
    }

    /** What is declared inside of a method no other class can name. */
    void localType(ClassTree tree) {
        String kind = LanguageSubset.describe(tree.getKind()).replaceFirst("^an? ", "the ");
        findings.add(new Finding(Problem.LOCAL_TYPE, body().place(tree), List.of(kind + " " + tree.getSimpleName())));
    }

    void unknownFunction(Tree tree, String subject) {
        findings.add(new Finding(Problem.UNKNOWN_FUNCTION, body().place(tree), List.of(subject)));
    }

    void privateMember(Tree tree, Element member) {
        findings.add(new Finding(
                Problem.PRIVATE_MEMBER, body().place(tree), List.of(Access.spoken(member), callee.owner())));
    }

    ExpressionLowering expressions() {
        return expressions;
    }

    NameLowering names() {
        return names;
    }

    OperatorLowering operators() {
        return operators;
    }

    ConditionLowering conditions() {
        return conditions;
    }

    AssignmentLowering assignments() {
        return assignments;
    }

    CallLowering calls() {
        return calls;
    }

    ClosureLowering closures() {
        return closures;
    }

    Conversions conversions() {
        return conversions;
    }

    FunctionValues functions() {
        return functions;
    }

    /** What names of generated members of the method begin with. */
    String prefix() {
        return callee.prefix();
    }

    OpaqueLowering opaque() {
        return opaque;
    }

    StatementLowering statements() {
        return statements;
    }

    SwitchLowering switches() {
        return switches;
    }

    PatternLowering patterns() {
        return patterns;
    }

    StructureLowering structures() {
        return structures;
    }
}
