package eu.klynge.kit.test.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
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
 * A collection named by a string constant where it is opened, by the driver or the kit, and the rooms that do so. Constants are
 * not in ArchUnit's model, so the class files are read for them.
 */
record NamedCollection(String name, Set<String> rooms) {
    /** In instructions. */
    private static final int LONGEST_ARGUMENTS = 8;

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

    /** The name is the call's first argument: the last string before it, with room for what else is handed over. */
    private static List<String> names(MethodModel method) {
        var found = new ArrayList<String>();
        var name = "";
        var age = 0;
        for (CodeElement element : method.code().map(CodeModel::elementList).orElse(List.of())) {
            if (element instanceof ConstantInstruction constant && constant.constantValue() instanceof String text) {
                name = text;
                age = 0;
            } else if (element instanceof InvokeInstruction call
                    && opensACollection(call)
                    && age <= LONGEST_ARGUMENTS) {
                found.add(name);
                age = LONGEST_ARGUMENTS;
            }
            age += element instanceof Instruction ? 1 : 0;
        }
        return found.stream().filter(text -> !text.isEmpty()).toList();
    }

    private static boolean opensACollection(InvokeInstruction call) {
        return call.name().equalsString("getCollection")
                || call.name().equalsString("open")
                        && call.owner().asInternalName().endsWith("/AggregateFactory");
    }
}
