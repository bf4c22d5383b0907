package dev.mlreadiness.inspect.java;

import java.util.HashMap;
import java.util.Map;

/** Simple names of the JDK's most used types: those of {@code java.lang}, and those that code imports with a star. */
final class JdkNames {

    private static final Map<String, String> PACKAGES = new HashMap<>();

    static {
        put(
                "java.lang",
                "Object String Math StrictMath System Integer Long Double Float Short Byte Boolean Character Number Void Class Enum Record"
                        + " Iterable Comparable Runnable Thread ThreadLocal Throwable Exception RuntimeException Error AssertionError"
                        + " IllegalArgumentException IllegalStateException NullPointerException UnsupportedOperationException"
                        + " ArithmeticException IndexOutOfBoundsException ArrayIndexOutOfBoundsException ClassCastException"
                        + " NumberFormatException InterruptedException CloneNotSupportedException ClassNotFoundException"
                        + " OutOfMemoryError StackOverflowError StringBuilder StringBuffer CharSequence AutoCloseable Cloneable Process"
                        + " ProcessBuilder Runtime ClassLoader Module Package Override Deprecated SuppressWarnings SafeVarargs"
                        + " FunctionalInterface Appendable Readable SecurityException ReflectiveOperationException NoSuchMethodException"
                        + " NoSuchFieldException InstantiationException IllegalAccessException StackTraceElement");
        put(
                "java.util",
                "ArrayList List Map HashMap LinkedHashMap TreeMap Set HashSet LinkedHashSet TreeSet Collection Collections Arrays Random"
                        + " Optional OptionalInt OptionalDouble OptionalLong Iterator ListIterator LinkedList Queue Deque ArrayDeque"
                        + " PriorityQueue Properties Scanner Date Calendar Locale UUID Objects StringJoiner StringTokenizer BitSet Comparator"
                        + " EnumMap EnumSet Vector Stack Hashtable Enumeration IdentityHashMap WeakHashMap SplittableRandom Base64 Timer"
                        + " TimerTask SortedMap NavigableMap SortedSet NavigableSet Currency Formatter NoSuchElementException"
                        + " ConcurrentModificationException ServiceLoader AbstractMap AbstractList Spliterator");
        put(
                "java.io",
                "File InputStream OutputStream Reader Writer IOException UncheckedIOException FileInputStream FileOutputStream FileReader"
                        + " FileWriter BufferedReader BufferedWriter BufferedInputStream BufferedOutputStream ByteArrayInputStream"
                        + " ByteArrayOutputStream InputStreamReader OutputStreamWriter PrintStream PrintWriter ObjectInputStream"
                        + " ObjectOutputStream Serializable DataInputStream DataOutputStream DataInput DataOutput StringReader StringWriter"
                        + " FileNotFoundException EOFException Closeable Externalizable RandomAccessFile Console");
        put(
                "java.util.concurrent",
                "ExecutorService Executors Executor Future CompletableFuture Callable ConcurrentHashMap ConcurrentMap TimeUnit"
                        + " CountDownLatch ThreadLocalRandom ScheduledExecutorService LinkedBlockingQueue BlockingQueue"
                        + " CopyOnWriteArrayList ExecutionException TimeoutException Semaphore ForkJoinPool ConcurrentLinkedQueue");
        put(
                "java.util.function",
                "Function BiFunction Supplier Consumer BiConsumer Predicate BiPredicate UnaryOperator BinaryOperator IntFunction"
                        + " ToDoubleFunction ToIntFunction DoubleUnaryOperator IntPredicate IntUnaryOperator DoubleFunction");
        put("java.util.stream", "Stream IntStream DoubleStream LongStream Collectors Collector StreamSupport");
        put("java.nio.file", "Path Paths Files FileSystem FileSystems StandardOpenOption StandardCopyOption NoSuchFileException");
        put("java.net", "URL URI URLConnection HttpURLConnection Socket ServerSocket InetAddress MalformedURLException");
        put("java.math", "BigDecimal BigInteger RoundingMode MathContext");
        put("java.time", "Instant Duration LocalDate LocalDateTime LocalTime ZonedDateTime ZoneId ZoneOffset Period Clock");
    }

    private JdkNames() {}

    private static void put(String packageName, String names) {
        for (String name : names.split(" ")) {
            PACKAGES.putIfAbsent(name, packageName);
        }
    }

    /** The package of the JDK that holds the type, null where it is none of the known ones. */
    static String packageOf(String simpleName) {
        return PACKAGES.get(simpleName);
    }

    static boolean isLang(String simpleName) {
        return "java.lang".equals(PACKAGES.get(simpleName));
    }
}
