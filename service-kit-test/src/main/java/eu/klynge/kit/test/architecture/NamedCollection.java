package eu.klynge.kit.test.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A collection named by a string constant in a call of {@code getCollection}, and the rooms that do so. Constants are
 * not in ArchUnit's model, so the class files are read for them.
 */
record NamedCollection(String name, Set<String> rooms) {
    static List<NamedCollection> in(String base, Iterable<JavaClass> classes) {
        Map<String, Set<String>> rooms = new TreeMap<>();
        for (var type : classes) {
            Place.of(base, type)
                    .ifPresent(place -> names(type)
                            .forEach(name -> rooms.computeIfAbsent(name, unseen -> new TreeSet<>())
                                    .add(place.room())));
        }
        return rooms.entrySet().stream()
                .map(entry -> new NamedCollection(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static List<String> names(JavaClass type) {
        return type.getSource().stream()
                .flatMap(source -> {
                    try (var bytes = source.getUri().toURL().openStream()) {
                        return ClassFile.of().parse(bytes.readAllBytes()).methods().stream();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .flatMap(method -> names(method).stream())
                .toList();
    }

    /** The name is the call's first argument; a document class may stand between the two. */
    private static List<String> names(MethodModel method) {
        var instructions = method.code().stream()
                .flatMap(code -> code.elementStream())
                .filter(Instruction.class::isInstance)
                .toList();
        var found = new ArrayList<String>();
        for (int call = 1; call < instructions.size(); call++) {
            if (instructions.get(call) instanceof InvokeInstruction invoked
                    && invoked.name().equalsString("getCollection")) {
                instructions.subList(Math.max(0, call - 2), call).stream()
                        .filter(ConstantInstruction.class::isInstance)
                        .map(argument -> ((ConstantInstruction) argument).constantValue())
                        .filter(String.class::isInstance)
                        .forEach(name -> found.add((String) name));
            }
        }
        return found;
    }
}
