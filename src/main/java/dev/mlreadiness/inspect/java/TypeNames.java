package dev.mlreadiness.inspect.java;

import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.Interest;
import dev.mlreadiness.syntax.java.JavaScan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Absolute names of the types of one file, by what the file itself says: its own declarations, imports, its package, {@code java.lang}.
 *
 * <p>A name that a star import may bring in is taken from there if the package is well known to have it or the rubric wants something below it; that is what tells
 * {@code weka.core.Instances} from a class of the same package without a class path.
 */
final class TypeNames {

    private static final String UNKNOWN = "";

    private final String packageName;
    private final Interest interest;
    private final Map<String, String> single = new HashMap<>();
    private final Map<String, String> staticMembers = new HashMap<>();
    private final List<String> stars = new ArrayList<>();
    private final List<String> staticStars = new ArrayList<>();
    private final Map<String, String> declared = new HashMap<>();
    private final Map<String, String> cache = new HashMap<>();

    TypeNames(JavaScan scan, Interest interest) {
        this.packageName = scan.packageName();
        this.interest = interest;
        for (JavaScan.Import imported : scan.imports()) {
            if (imported.star()) {
                (imported.isStatic() ? staticStars : stars).add(imported.name());
            } else if (imported.isStatic()) {
                staticMembers.put(imported.simpleName(), imported.name());
            } else {
                single.put(imported.simpleName(), imported.name());
            }
        }
    }

    String packageName() {
        return packageName;
    }

    /** Adds a type that the file declares. */
    void declare(String simpleName, String absolute) {
        declared.putIfAbsent(simpleName, absolute);
        cache.clear();
    }

    /** The absolute name of a type written as {@code X}, {@code X.Y} or {@code a.b.X}; empty where it stands for no type, such as a type parameter. */
    String absolute(String written) {
        return cache.computeIfAbsent(written, this::find);
    }

    private String find(String written) {
        int dot = written.indexOf('.');
        String head = dot < 0 ? written : written.substring(0, dot);
        if (dot > 0 && Character.isLowerCase(head.charAt(0))) {
            return written;
        }
        String type = simple(head);
        return dot < 0 || type.isEmpty() ? type : type + written.substring(dot);
    }

    private String simple(String name) {
        String found = declared.getOrDefault(name, single.get(name));
        if (found != null) {
            return found;
        }
        if (staticMembers.containsKey(name) && Character.isUpperCase(name.charAt(0))) {
            return staticMembers.get(name);
        }
        if (name.isEmpty() || isParameter(name)) {
            return UNKNOWN;
        }
        if (KnownTypes.isLang(name)) {
            return "java.lang." + name;
        }
        return byStar(name);
    }

    private String byStar(String name) {
        for (String star : stars) {
            String candidate = star + "." + name;
            if (KnownTypes.isIn(star, name) || isNamed(candidate)) {
                return candidate;
            }
        }
        for (String star : stars) {
            String candidate = star + "." + name;
            if (isWanted(candidate)) {
                return candidate;
            }
        }
        return packageName.isEmpty() ? name : packageName + "." + name;
    }

    private boolean isNamed(String type) {
        return interest.namesBelow(FactKind.JAVA_CALL, "name", type)
                || interest.namesBelow(FactKind.JAVA_CALL, "flow", type);
    }

    /** Whether the rubric or a deriver may ask for something of this type; {@code flow} names calls that only derivers follow. */
    boolean isWanted(String type) {
        return !interest.wantsAll(FactKind.JAVA_CALL)
                && (interest.wantsBelow(FactKind.JAVA_CALL, "name", type)
                        || interest.wantsBelow(FactKind.JAVA_CALL, "flow", type)
                        || interest.wants(FactKind.JAVA_ANNOTATION, "name", type));
    }

    /**
     * The type that a dotted name stands for: {@code Outer.Inner}, {@code a.b.Type}; empty where it stands for a constant, a package or an unknown thing.
     */
    String typePath(List<String> path) {
        int head = 0;
        while (head < path.size() && !Character.isUpperCase(path.get(head).charAt(0))) {
            head++;
        }
        if (head == path.size() || isConstant(path.get(head)) && !isKnown(path.get(head))) {
            return "";
        }
        for (String segment : path.subList(head + 1, path.size())) {
            if (!Character.isUpperCase(segment.charAt(0)) || isConstant(segment)) {
                return "";
            }
        }
        return absolute(String.join(".", path));
    }

    /** All upper case and more than one letter: rather a constant than a type. */
    private static boolean isConstant(String name) {
        return name.length() > 1 && name.chars().noneMatch(Character::isLowerCase);
    }

    private boolean isKnown(String name) {
        return declared.containsKey(name) || single.containsKey(name) || KnownTypes.isJdk(name);
    }

    private static boolean isParameter(String name) {
        return name.length() == 1 || name.length() == 2 && Character.isDigit(name.charAt(1));
    }

    /** What first-party names begin with: the first two segments of the package, three below {@code org.apache}. */
    String packageRoot() {
        int dots = packageName.startsWith("org.apache.") ? 3 : 2;
        int end = -1;
        for (int i = 0; i < dots; i++) {
            int next = packageName.indexOf('.', end + 1);
            if (next < 0) {
                return packageName.isEmpty() ? "\0" : packageName + ".";
            }
            end = next;
        }
        return packageName.substring(0, end + 1);
    }

    /** Whether the absolute name is of the project itself, judged by its package. */
    boolean isFirstParty(String absolute) {
        return packageName.isEmpty()
                ? absolute.indexOf('.') < 0 || declared.containsValue(absolute)
                : absolute.startsWith(packageRoot());
    }

    /** The absolute name of a method or constant that is imported statically by name; null where there is none. */
    String staticImport(String name) {
        return staticMembers.get(name);
    }

    /** The type of the only static star import below which the member may be; null where it is not clear. */
    String staticStar(String member) {
        for (String star : staticStars) {
            if (interest.wants(FactKind.JAVA_CALL, "name", star + "." + member)
                            && !interest.wantsAll(FactKind.JAVA_CALL)
                    || TestLibraries.declares(star, member)) {
                return star;
            }
        }
        return staticStars.size() == 1 ? staticStars.get(0) : null;
    }
}
