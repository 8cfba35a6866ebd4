package org.jadjoint.processor;

import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jadjoint.processor.companion.CompanionClass;
import org.jadjoint.processor.companion.CompanionMethod;
import org.jadjoint.processor.companion.CompanionReader;
import org.jadjoint.processor.companion.DescribedTypes;
import org.jadjoint.processor.companion.Differentiability;
import org.jadjoint.processor.companion.TangentClass;
import org.jadjoint.processor.companion.TangentReader;
import org.jadjoint.processor.diagnostics.Reporter;
import org.jadjoint.processor.emit.DerivativesWriter;
import org.jadjoint.processor.emit.DescriptorWriter;
import org.jadjoint.processor.emit.FunctionsWriter;
import org.jadjoint.processor.emit.RejectedClass;
import org.jadjoint.processor.emit.SourceFile;
import org.jadjoint.processor.emit.TangentWriter;
import org.jadjoint.processor.frontend.Compilation;
import org.jadjoint.processor.frontend.PlainRecords;
import org.jadjoint.processor.frontend.TypedTrees;
import org.jadjoint.processor.handwritten.RuleScope;

/** The compiler: companions from declarations, and the pipeline for bodies. */
final class CompilerStages implements Stages {
    private final Elements elements;
    private final Types types;
    private final Compilation compilation;
    private final Reporter reporter;
    private final Pipeline.Transformation transformation;
    private final Limits limits;
    private final Options options;
    private final PlainRecords records;
    private final Differentiability differentiability;

    CompilerStages(ProcessingEnvironment environment, Compilation compilation, Reporter reporter) {
        this(environment, compilation, reporter, Pipeline::bodies, Limits.STANDARD);
    }

    /** Stages of another transformation, or where other methods are long. */
    CompilerStages(
            ProcessingEnvironment environment,
            Compilation compilation,
            Reporter reporter,
            Pipeline.Transformation transformation,
            Limits limits) {
        this.transformation = transformation;
        this.limits = limits;
        this.options = Options.of(environment.getOptions());
        this.elements = environment.getElementUtils();
        this.types = environment.getTypeUtils();
        this.compilation = compilation;
        this.reporter = reporter;
        this.records = new PlainRecords(compilation, reporter);
        this.differentiability = new Differentiability(elements, limits.order(), records::changes);
    }

    @Override
    public void checkRules(TypeElement type) {
        new RuleScope(elements, types)
                .findings(type, compilation::isSource)
                .forEach(finding -> finding.report(compilation, reporter));
    }

    @Override
    public boolean computes(TypeElement structure) {
        return differentiability.computes(structure);
    }

    @Override
    public Optional<SourceFile> tangent(TypeElement structure) {
        records.check(structure);
        TangentClass tangent = new TangentReader(elements, differentiability).read(structure);
        tangent.findings().forEach(finding -> finding.report(compilation, reporter));
        return tangent.isDeclarable() ? Optional.of(new TangentWriter(elements).write(tangent)) : Optional.empty();
    }

    @Override
    public Optional<SourceFile> descriptor(TypeElement structure) {
        return described().isDescribed(structure)
                ? Optional.of(new DescriptorWriter(elements)
                        .write(new TangentReader(elements, differentiability).read(structure)))
                : Optional.empty();
    }

    @Override
    public Optional<SourceFile> functions(TypeElement owner) {
        return new FunctionsWriter(elements, described()).write(companion(owner));
    }

    private DescribedTypes described() {
        return new DescribedTypes(elements, differentiability, compilation::isSource);
    }

    @Override
    public SourceFile declare(TypeElement owner) {
        CompanionClass companion = companion(owner);
        companion.findings().forEach(finding -> finding.report(compilation, reporter));
        return new DerivativesWriter(elements).write(companion);
    }

    @Override
    public SourceFile define(TypeElement owner, TypedTrees reading) {
        if (companion(owner).methods().stream().noneMatch(CompanionMethod::accepted)) {
            return reject(owner);
        }
        TypeElement read = reading.type(owner.getQualifiedName().toString()).orElseThrow();
        SourceFile sweeps = new Pipeline(elements, differentiability, reporter, transformation, limits, options)
                .sweeps(read, reading);
        return new SourceFile(sweeps.name(), owner, sweeps.text(), sweeps.explanation());
    }

    @Override
    public SourceFile reject(TypeElement owner) {
        return new RejectedClass(elements).write(companion(owner));
    }

    /** A reader serves one round, since elements do. */
    private CompanionClass companion(TypeElement owner) {
        return new CompanionReader(elements, types, differentiability).read(owner);
    }
}
