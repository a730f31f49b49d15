package org.kaohe.store;

/** The database server crashed while feeds were read, and what it had not yet to keep is gone: they are to be read again. */
public final class ReadingLost extends RuntimeException {

    ReadingLost() {
        super("读取报送表时数据库服务器曾中断，读到一半的数据不全，不能用：restart 时自动重新读取");
    }
}
