package io.loquent.bench;

import io.loquent.bench.beside.Beside;
import io.loquent.database.LoquentDataSource;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.HdrHistogram.Histogram;
import org.jboss.shrinkwrap.api.ArchivePath;
import org.jboss.shrinkwrap.api.Filter;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Packs {@link Beside} with the data source of the application, so that the pool is the same. */
final class BesideWar {
    /** Its context root in the server. */
    static final String ROOT = "/beside";

    private BesideWar() {}

    static Path in(Path directory) throws URISyntaxException {
        Path file = directory.resolve("beside.war");
        ShrinkWrap.create(WebArchive.class, "beside.war")
                .addPackage(Beside.class.getPackage())
                .addPackages(false, ofTheDataSource(), LoquentDataSource.class.getPackage())
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml")
                .addAsLibraries(jarOf(org.postgresql.Driver.class), jarOf(Histogram.class))
                .as(ZipExporter.class)
                .exportTo(file.toFile(), true);
        return file;
    }

    /** Not the schema, which would bring Flyway along. */
    private static Filter<ArchivePath> ofTheDataSource() {
        return path -> path.get()
                .matches(
                        ".*/(LoquentDataSource|HealingConnection|DatabaseOutage|DatabaseRefusal|DatabaseUrl|MalformedUrlException)\\b.*");
    }

    private static File jarOf(Class<?> type) throws URISyntaxException {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
