package io.loquent.bench.beside;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The paths of {@link Beside}. */
@ApplicationPath("/")
public class BesideApplication extends Application {}
