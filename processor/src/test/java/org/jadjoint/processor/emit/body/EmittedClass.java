package org.jadjoint.processor.emit.body;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.Value;

/** A class with one static method for each function, which gives all results as an {@code Object[]}. Compiled with every lint on. */
final class EmittedClass {
    private final BodyHelpers helpers;
    private final TypeSpec.Builder type =
            TypeSpec.classBuilder("Emitted").addModifiers(Modifier.FINAL, Modifier.PUBLIC);

    private static final Returns OBJECTS = new Returns() {
        @Override
        public List<String> statements(List<Result> results) {
            String values = String.join(", ", results.stream().map(Result::text).toList());
            return List.of("return new Object[] {" + values + "}");
        }
    };

    /** The statements of a function, as they stand in a method whose parameters have the values' names. */
    static CodeBlock body(Function function, BodyHelpers helpers) {
        return JavaEmitter.body(function, Surroundings.of(names(function), helpers), OBJECTS);
    }

    private static List<String> names(Function function) {
        return function.parameterValues().stream().map(Value::name).toList();
    }

    EmittedClass() {
        this(CodeSize.LONGEST);
    }

    /** A class whose functions are {@link #addCut cut} into parts of at most so many bytes of code. */
    EmittedClass(int longest) {
        helpers = new BodyHelpers(Set.of(), ClassNames::byConvention, longest);
    }

    void add(Function function) {
        add(function, Surroundings.of(names(function), helpers));
    }

    void addCut(Function function) {
        add(function, Surroundings.of(names(function), helpers).cut(function.name()));
    }

    private void add(Function function, Surroundings surroundings) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(function.name())
                .addModifiers(Modifier.STATIC, Modifier.PUBLIC)
                .returns(Object[].class);
        for (Value parameter : function.parameterValues()) {
            method.addParameter(helpers.typeName(parameter.type()), String.valueOf(parameter.name()));
        }
        type.addMethod(method.addCode(JavaEmitter.body(function, surroundings, OBJECTS))
                .build());
    }

    String source() {
        TypeSpec.Builder finished = type.build().toBuilder();
        helpers.addTo(finished);
        return LineMarks.takenOut(JavaFile.builder("", finished.build())
                .skipJavaLangImports(true)
                .indent("    ")
                .build()
                .toString());
    }

    /** The methods by name. */
    Map<String, Method> compile() {
        String source = source();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        Memory memory = new Memory(compiler.getStandardFileManager(problems, null, null));
        JavaFileObject file =
                new SimpleJavaFileObject(URI.create("string:///Emitted.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        List<String> options = List.of("-Xlint:all", "-Werror", "-proc:none", "--release", "17");
        if (!compiler.getTask(null, memory, problems, options, null, List.of(file))
                .call()) {
            throw new AssertionError(problems.getDiagnostics() + "\n" + source);
        }
        Map<String, Method> methods = new HashMap<>();
        Stream.of(memory.load().getDeclaredMethods()).forEach(method -> methods.put(method.getName(), method));
        return methods;
    }

    private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, ByteArrayOutputStream> classes = new HashMap<>();

        Memory(JavaFileManager manager) {
            super(manager);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("mem:///" + name), kind) {
                @Override
                public OutputStream openOutputStream() throws IOException {
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    classes.put(name, bytes);
                    return bytes;
                }
            };
        }

        Class<?> load() {
            ClassLoader loader = new ClassLoader(EmittedClass.class.getClassLoader()) {
                @Override
                protected Class<?> findClass(String name) {
                    byte[] bytes = Objects.requireNonNull(classes.get(name)).toByteArray();
                    return defineClass(name, bytes, 0, bytes.length);
                }
            };
            try {
                return loader.loadClass("Emitted");
            } catch (ClassNotFoundException e) {
                throw new AssertionError(e);
            }
        }
    }
}
