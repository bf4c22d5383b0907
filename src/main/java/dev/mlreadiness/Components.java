package dev.mlreadiness;

import dev.mlreadiness.config.ConfigException;
import dev.mlreadiness.config.ConfigFile;
import dev.mlreadiness.config.ConfigFile.Component;
import dev.mlreadiness.fact.Glob;
import dev.mlreadiness.repo.Repository;
import dev.mlreadiness.repo.SourceFile;
import dev.mlreadiness.syntax.data.DataProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which file belongs to which configured component. A file of none belongs to each of them, as a workflow does. */
final class Components {

    private final List<Component> components;
    private final Map<String, Component> owners = new HashMap<>();
    private final List<DataProblem> problems = new ArrayList<>();

    private Components(List<Component> components) {
        this.components = components;
    }

    /**
     * The components over the files of a repository.
     *
     * @throws ConfigException when a path matches no file, or two components share one
     */
    static Components of(List<Component> configured, Repository repository) throws ConfigException {
        Components components = new Components(configured);
        Set<String> overlapping = new HashSet<>();
        for (Component component : configured) {
            for (String path : component.paths()) {
                components.assign(component, path, repository, overlapping);
            }
        }
        if (!components.problems.isEmpty()) {
            throw new ConfigException(components.problems);
        }
        return components;
    }

    private void assign(Component component, String path, Repository repository, Set<String> overlapping) {
        Glob glob = Glob.ofPath(path);
        String folder = path.endsWith("/") ? path : path + "/";
        boolean any = false;
        for (SourceFile file : repository.files()) {
            if (glob.matches(file.path()) || file.path().startsWith(folder)) {
                any = true;
                Component other = owners.putIfAbsent(file.path(), component);
                if (other != null && other != component && overlapping.add(other.name() + "\n" + component.name())) {
                    problem(
                            component,
                            "component '" + component.name() + "' and component '" + other.name() + "' (line "
                                    + other.line() + ") both have " + file.path());
                }
            }
        }
        if (!any) {
            problem(component, "component '" + component.name() + "': no file matches '" + path + "'");
        }
    }

    private void problem(Component component, String message) {
        problems.add(new DataProblem(ConfigFile.NAME, component.line(), message));
    }

    List<Component> all() {
        return components;
    }

    /** Whether the file counts for the component. */
    boolean counts(Component component, String path) {
        Component owner = owners.get(path);
        return owner == null || owner == component;
    }

    /** How many files it owns. */
    int files(Component component) {
        return (int)
                owners.values().stream().filter(owner -> owner == component).count();
    }
}
