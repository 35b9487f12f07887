package io.loquent.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.netbeans.lib.profiler.heap.ArrayItemValue;
import org.netbeans.lib.profiler.heap.Heap;
import org.netbeans.lib.profiler.heap.HeapFactory;
import org.netbeans.lib.profiler.heap.Instance;
import org.netbeans.lib.profiler.heap.ObjectFieldValue;
import org.netbeans.lib.profiler.heap.PrimitiveArrayInstance;
import org.netbeans.lib.profiler.heap.Value;

/** What a Java process holds on to: its objects that survive a full garbage collection. */
final class LiveObjects {
    private static final int LONGEST_CHAIN = 6;

    private final Heap heap;

    private LiveObjects(Heap heap) {
        this.heap = heap;
    }

    /** Those of the process, dumped by the JDK's own {@code jcmd}; the dump is in {@code directory}. */
    static LiveObjects of(long process, Path directory) throws IOException, InterruptedException {
        // NB: never the same name twice; the reader believes that it knows the file.
        Path dump = directory.resolve("heap-" + System.nanoTime() + ".hprof");
        Process command = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/jcmd",
                        String.valueOf(process),
                        "GC.heap_dump",
                        dump.toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("jcmd.log").toFile())
                .start();
        if (command.waitFor() != 0) {
            throw new IOException(Files.readString(directory.resolve("jcmd.log")));
        }
        return new LiveObjects(HeapFactory.createHeap(dump.toFile()));
    }

    /** Fields, as {@code a.Class.field}, through which anything holds one of the secrets in any form. */
    Set<String> holdersOf(Traces secrets) {
        Set<String> holders = new TreeSet<>();
        for (String type : List.of("byte[]", "char[]")) {
            for (Object array : heap.getJavaClassByName(type).getInstances()) {
                if (holds((PrimitiveArrayInstance) array, secrets)) {
                    addHolders((Instance) array, holders, LONGEST_CHAIN);
                }
            }
        }
        return holders;
    }

    /** NB: texts outside Latin-1 are two bytes a character in memory; a NUL between two of a secret's is dropped. */
    private static boolean holds(PrimitiveArrayInstance array, Traces secrets) {
        boolean bytes = array.getJavaClass().getName().equals("byte[]");
        StringBuilder text = new StringBuilder(array.getLength());
        for (Object value : array.getValues()) {
            char character = bytes ? (char) (Byte.parseByte((String) value) & 0xff) : ((String) value).charAt(0);
            if (character != 0) {
                text.append(character);
            }
        }
        return !secrets.in(text.toString()).isEmpty();
    }

    /** Strings, arrays and buffers hold for somebody else; what no object holds is a root, of a thread mostly. */
    private void addHolders(Instance held, Set<String> holders, int chain) {
        if (held.isGCRoot()) {
            holders.add("a root: " + heap.getGCRoot(held).getKind());
        }
        for (Object reference : held.getReferences()) {
            Instance holder = ((Value) reference).getDefiningInstance();
            String type = holder.getJavaClass().getName();
            if (chain > 0 && (reference instanceof ArrayItemValue || isContainer(type))) {
                addHolders(holder, holders, chain - 1);
            } else if (reference instanceof ObjectFieldValue field) {
                holders.add(type + "." + field.getField().getName());
            } else {
                holders.add(type);
            }
        }
    }

    private static boolean isContainer(String type) {
        return type.equals("java.lang.String") || type.startsWith("java.nio.Heap") || type.startsWith("java.util.");
    }
}
