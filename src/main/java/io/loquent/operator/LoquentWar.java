package io.loquent.operator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * {@code java -jar loquent.war …}: unpacks the WAR's classes and libraries for as long as the command runs and hands over
 * to {@link LoquentOperator}. NB: nothing else of the WAR can be loaded here; use the JDK only.
 */
public final class LoquentWar {
    private static final String CLASSES = "WEB-INF/classes/";
    private static final String LIBRARIES = "WEB-INF/lib/";

    private LoquentWar() {}

    public static void main(String[] arguments) throws Exception {
        Path directory = Files.createTempDirectory("loquent-operator");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(directory)));
        Path war = Path.of(LoquentWar.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        URL[] classPath = unpack(war, directory);
        try (URLClassLoader loader = new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader())) {
            Thread.currentThread().setContextClassLoader(loader);
            loader.loadClass("io.loquent.operator.LoquentOperator")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private static URL[] unpack(Path war, Path directory) throws IOException {
        List<URL> classPath = new ArrayList<>();
        classPath.add(directory.resolve(CLASSES).toUri().toURL());
        try (JarFile archive = new JarFile(war.toFile())) {
            for (Enumeration<JarEntry> entries = archive.entries(); entries.hasMoreElements(); ) {
                JarEntry entry = entries.nextElement();
                if (entry.isDirectory()
                        || !(entry.getName().startsWith(CLASSES)
                                || entry.getName().startsWith(LIBRARIES))) {
                    continue;
                }
                Path file = directory.resolve(entry.getName());
                Files.createDirectories(file.resolveSibling(""));
                try (InputStream content = archive.getInputStream(entry)) {
                    Files.copy(content, file);
                }
                if (entry.getName().startsWith(LIBRARIES)) {
                    classPath.add(file.toUri().toURL());
                }
            }
        }
        // NB: the classes' URL must end in a slash, which a path has only once the directory is there.
        classPath.set(0, directory.resolve(CLASSES).toUri().toURL());
        return classPath.toArray(URL[]::new);
    }

    private static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
