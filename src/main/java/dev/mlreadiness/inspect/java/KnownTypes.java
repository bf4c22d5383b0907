package dev.mlreadiness.inspect.java;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Simple names of the types of packages that code imports with a star: the JDK's most used ones, and those of the test libraries. */
final class KnownTypes {

    private static final Map<String, Set<String>> PACKAGES = new HashMap<>();
    private static final Set<String> JDK = new HashSet<>();

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
        put(
                "java.nio.file",
                "Path Paths Files FileSystem FileSystems StandardOpenOption StandardCopyOption NoSuchFileException");
        put(
                "java.net",
                "URL URI URLConnection HttpURLConnection Socket ServerSocket InetAddress MalformedURLException");
        put("java.math", "BigDecimal BigInteger RoundingMode MathContext");
        put(
                "org.junit.jupiter.api",
                "Test Disabled Tag Tags Nested BeforeEach AfterEach BeforeAll AfterAll DisplayName RepeatedTest TestFactory TestTemplate"
                        + " Assertions Assumptions TestInstance Timeout Order TestMethodOrder MethodOrderer DynamicTest TestInfo");
        put("org.junit.jupiter.params", "ParameterizedTest ParameterizedClass");
        put("org.junit", "Test Ignore Before After BeforeClass AfterClass Assert Rule ClassRule Assume FixMethodOrder");
        put(
                "org.testng.annotations",
                "Test BeforeMethod AfterMethod BeforeClass AfterClass BeforeTest AfterTest BeforeSuite AfterSuite DataProvider Ignore"
                        + " Factory Parameters Listeners Optional");
        put("org.testng", "Assert AssertJUnit SkipException");
        put("junit.framework", "TestCase TestSuite Test Assert AssertionFailedError");
        put("org.assertj.core.api", "Assertions BDDAssertions SoftAssertions");
        put("org.mockito", "Mockito Mock BDDMockito ArgumentCaptor ArgumentMatchers InOrder");
        put(
                "java.time",
                "Instant Duration LocalDate LocalDateTime LocalTime ZonedDateTime ZoneId ZoneOffset Period Clock");
    }

    private KnownTypes() {}

    private static void put(String packageName, String names) {
        Set<String> types = Set.of(names.split(" "));
        PACKAGES.put(packageName, types);
        if (packageName.startsWith("java.")) {
            JDK.addAll(types);
        }
    }

    /** Whether the type is one of the known ones of the package. */
    static boolean isIn(String packageName, String simpleName) {
        return PACKAGES.getOrDefault(packageName, Set.of()).contains(simpleName);
    }

    static boolean isLang(String simpleName) {
        return isIn("java.lang", simpleName);
    }

    /** Whether some package of the JDK has a known type of that name. */
    static boolean isJdk(String simpleName) {
        return JDK.contains(simpleName);
    }
}
