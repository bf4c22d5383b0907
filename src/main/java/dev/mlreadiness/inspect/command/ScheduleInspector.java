package dev.mlreadiness.inspect.command;

import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.FactSink;
import dev.mlreadiness.fact.Location;
import dev.mlreadiness.inspect.Inspector;
import dev.mlreadiness.repo.FileKind;
import dev.mlreadiness.repo.SourceFile;
import dev.mlreadiness.repo.UnreadableFile;
import dev.mlreadiness.syntax.ini.IniEntry;
import dev.mlreadiness.syntax.ini.IniParser;
import dev.mlreadiness.syntax.ini.IniSection;
import dev.mlreadiness.syntax.shell.ShellOptions;
import dev.mlreadiness.syntax.text.CronJob;
import dev.mlreadiness.syntax.text.CrontabParser;
import dev.mlreadiness.syntax.text.ProcfileParser;
import java.util.List;

/** What a host runs: crontabs, systemd timers with their services, Procfiles. */
public final class ScheduleInspector implements Inspector {

    @Override
    public String name() {
        return "schedules";
    }

    @Override
    public boolean accepts(SourceFile file) {
        return file.kind() == FileKind.CRONTAB || file.kind() == FileKind.PROCFILE || isTimer(file) || isService(file);
    }

    private static boolean isTimer(SourceFile file) {
        return file.kind() == FileKind.INI && file.name().endsWith(".timer");
    }

    private static boolean isService(SourceFile file) {
        return file.kind() == FileKind.INI && file.name().endsWith(".service");
    }

    @Override
    public void inspect(SourceFile file, FactSink sink) throws UnreadableFile {
        if (file.kind() == FileKind.PROCFILE) {
            for (ProcfileParser.ProcessType type : ProcfileParser.parse(file.text())) {
                Target target = Target.of("procfile", type.type(), type.line());
                target.emit(sink);
                run(type.command(), type.line(), target.origin(), sink);
            }
        } else if (file.kind() == FileKind.CRONTAB) {
            crontab(file, sink);
        } else if (isTimer(file)) {
            timer(IniParser.parse(file.text()).sections(), sink);
        } else {
            service(IniParser.parse(file.text()).sections(), sink);
        }
    }

    private static void crontab(SourceFile file, FactSink sink) throws UnreadableFile {
        boolean system = file.path().contains("etc/cron.d/") || file.path().endsWith("etc/crontab");
        for (CronJob job : CrontabParser.parse(file.text(), system)) {
            if (job.isRepeating()) {
                String name = "line " + job.line();
                cron(job.schedule(), job.command(), name, job.line(), sink);
                Target target = Target.of("cron", name, job.line());
                target.emit(sink);
                run(job.command(), job.line(), target.origin(), sink);
            }
        }
    }

    private static void timer(List<IniSection> sections, FactSink sink) {
        String unit = sink.path().substring(sink.path().lastIndexOf('/') + 1).replaceFirst("\\.timer$", ".service");
        for (IniSection section : sections) {
            if (section.name().equals("Timer")) {
                IniEntry named = section.get("Unit");
                unit = named == null ? unit : named.value();
                for (String key : List.of("OnCalendar", "OnUnitActiveSec", "OnUnitInactiveSec")) {
                    IniEntry entry = section.get(key);
                    if (entry != null) {
                        cron(entry.value(), unit, "", entry.line(), sink);
                    }
                }
                String service = LocalPath.resolve(LocalPath.folder(sink.path()), unit);
                Target.of("systemd", "", section.line())
                        .including(service.isEmpty() ? List.of() : List.of(service))
                        .emit(sink);
            }
        }
    }

    private static void service(List<IniSection> sections, FactSink sink) {
        for (IniSection section : sections) {
            if (section.name().equals("Service")) {
                Target.of("systemd", "", section.line()).emit(sink);
                for (IniEntry entry : section.entries()) {
                    if (entry.key().equals("ExecStart") || entry.key().equals("ExecStartPre")) {
                        boolean ignored = entry.value().startsWith("-");
                        String command = entry.value().replaceFirst("^[-@:+!]+", "");
                        Origin origin = new Origin("systemd", "", -1, ignored ? "the command begins with -" : "");
                        run(command, entry.line(), origin, sink);
                    }
                }
            }
        }
    }

    private static void cron(String schedule, String command, String target, int line, FactSink sink) {
        sink.add(
                FactKind.CRON,
                Location.line(sink.path(), line),
                "schedule",
                schedule,
                "command",
                command,
                "target",
                target.isEmpty() ? null : target);
    }

    private static void run(String command, int line, Origin origin, FactSink sink) {
        new CommandFacts(sink).script(command, ShellOptions.plain(), line, origin);
    }
}
