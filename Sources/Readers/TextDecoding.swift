public import TextModel

/// Makes documents of files. One type a format stands beside this one.
public enum DocumentReader {
}
