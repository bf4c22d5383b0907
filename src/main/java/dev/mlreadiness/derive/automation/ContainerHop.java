package dev.mlreadiness.derive.automation;

import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.fact.FactKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code docker build}: the RUN lines of the Dockerfile; {@code docker run}: the command given, or what the image starts, when the repository builds the image
 * or its folder is mounted. Paths inside the container are taken as those of the build's folder, an assumption.
 */
final class ContainerHop implements Hop {

    private static final String INSIDE = "the container holds the files of the repository at the same places";

    private static final Set<String> TAKING_BUILD = Set.of(
            "-t",
            "--tag",
            "-f",
            "--file",
            "--build-arg",
            "--target",
            "--platform",
            "--cache-from",
            "--cache-to",
            "--output",
            "-o",
            "--progress",
            "--secret",
            "--ssh",
            "--label",
            "--network",
            "--builder",
            "--metadata-file",
            "--iidfile");
    private static final Set<String> TAKING_RUN = Set.of(
            "-v",
            "--volume",
            "-e",
            "--env",
            "-p",
            "--publish",
            "--name",
            "-w",
            "--workdir",
            "--network",
            "--env-file",
            "-u",
            "--user",
            "--entrypoint",
            "--gpus",
            "--mount",
            "-m",
            "--memory",
            "--cpus",
            "--shm-size",
            "--platform",
            "--ipc",
            "--ulimit",
            "-l",
            "--label",
            "-h",
            "--hostname",
            "--add-host",
            "--cap-add",
            "--runtime",
            "--restart",
            "--link",
            "--device",
            "--security-opt",
            "--pull");

    private record Image(String dockerfile, String folder) {}

    private Map<String, Image> images;

    @Override
    public boolean follow(Fact command, Trail trail, Walk walk) {
        String program = command.text("program");
        Words words = new Words(command);
        if (!program.equals("docker") && !program.equals("podman") || words.has("compose")) {
            return false;
        }
        if (words.has("build")) {
            return build(words.from(words.all().indexOf("build")), trail, walk);
        }
        return words.has("run") && run(words.from(words.all().indexOf("run")), trail, walk);
    }

    private static Image built(Words words, String cwd) {
        String file = words.option("-f", "--file");
        List<String> operands = words.operands(TAKING_BUILD);
        String folder = operands.isEmpty() ? "." : operands.get(operands.size() - 1);
        String path = Paths.resolve(cwd, file.isEmpty() ? folder + "/Dockerfile" : file);
        return new Image(path, Paths.resolve(cwd, folder));
    }

    private static boolean build(Words words, Trail trail, Walk walk) {
        Image image = built(words, trail.cwd());
        if (walk.wiring().targets(image.dockerfile()).isEmpty()) {
            return false;
        }
        walk.image(image.dockerfile(), words.option("--target"), false, trail.in(image.folder()));
        return true;
    }

    private boolean run(Words words, Trail trail, Walk walk) {
        List<String> all = words.all();
        int at = 1;
        while (at < all.size() && all.get(at).startsWith("-")) {
            at += TAKING_RUN.contains(all.get(at)) ? 2 : 1;
        }
        if (at >= all.size()) {
            return false;
        }
        String name = all.get(at);
        List<String> rest = new ArrayList<>(all.subList(at + 1, all.size()));
        Trail there = words.has("-d") || words.has("--detach")
                ? trail.ignored("the container runs in the background").assumed(INSIDE)
                : trail.assumed(INSIDE);
        Optional<Image> image = Optional.ofNullable(images(walk).get(tagless(name)));
        String entry = words.option("--entrypoint");
        if (image.isEmpty() && !mounted(words)) {
            walk.opaque("docker run " + name, "the image is not built here", trail);
            return true;
        }
        String folder = image.map(Image::folder).orElse(trail.cwd());
        if (!entry.isEmpty()) {
            rest.add(0, entry);
        }
        if (rest.isEmpty()) {
            image.ifPresent(i -> walk.image(i.dockerfile(), "", true, there.in(i.folder())));
        } else {
            walk.commands(new Words(rest).quoted(), trail.origin(), folder, there);
        }
        return true;
    }

    /** The working folder is mounted into the container. */
    private static boolean mounted(Words words) {
        List<String> volumes = new ArrayList<>(words.options("-v"));
        volumes.addAll(words.options("--volume"));
        volumes.addAll(words.options("--mount"));
        return volumes.stream()
                .anyMatch(v -> v.matches(
                                "(type=bind,)?(src=|source=)?(\\.|\\$\\(pwd\\)|\\$\\{?PWD\\}?|\\$\\{\\{ *github.workspace *\\}\\}|\\$\\{?GITHUB_WORKSPACE\\}?)[:/,].*")
                        || v.indexOf('\uE000') == 0);
    }

    private Map<String, Image> images(Walk walk) {
        if (images == null) {
            images = new HashMap<>();
            for (Fact command : walk.wiring().facts.of(FactKind.COMMAND)) {
                Words words = new Words(command);
                if (command.text("program").equals("docker") && words.has("build")) {
                    Words own = words.from(words.all().indexOf("build"));
                    String folder = Set.of("make", "shell").contains(command.text("source"))
                            ? Paths.folder(command.location().path())
                            : "";
                    Image image = built(own, Paths.resolve(folder, command.text("cwd")));
                    List<String> tags = new ArrayList<>(own.options("-t"));
                    tags.addAll(own.options("--tag"));
                    if (!walk.wiring().targets(image.dockerfile()).isEmpty()) {
                        tags.forEach(tag -> images.putIfAbsent(tagless(tag), image));
                    }
                }
            }
        }
        return images;
    }

    private static String tagless(String name) {
        int colon = name.lastIndexOf(':');
        return colon > name.lastIndexOf('/') && colon > name.lastIndexOf('}') ? name.substring(0, colon) : name;
    }
}
